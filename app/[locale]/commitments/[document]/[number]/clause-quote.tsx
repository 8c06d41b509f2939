import Link from "next/link";
import { clauseCalled } from "@/lib/domain/clause-label";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail, DetailAnchor } from "@/lib/use-cases/commitment-detail";
import { ReceivedKey } from "./received-key";
import type { Speech } from "./speech";

/** The words themselves, in their clause; what was received lies one key away, in the same place. */
export function ClauseQuote({ detail, speech }: { detail: CommitmentDetail; speech: Speech }) {
  const { t, locale, words } = speech;
  const { anchors, elsewhere, document, item } = detail;
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  return (
    <section aria-labelledby="text">
      <h2 id="text">{t("text.title")}</h2>
      {anchors.map((anchor, index) => (
        <div key={`${anchor.clause} ${anchor.quote}`}>
          {index > 0 ? (
            <h3>
              {t("text.repeated")} ·{" "}
              {anchor.clauseLabel
                ? clauseCalled(anchor.clauseLabel, (label) => t("text.clause", { label }))
                : t("text.preamble")}
            </h3>
          ) : null}
          <AnchorText anchor={anchor} speech={speech} />
        </div>
      ))}
      {elsewhere.map((version) => (
        <div key={version.versionId} className="elsewhere">
          <h3>
            {t("text.otherVersion", {
              authority: words.authority[version.authority],
              language: languages.of(version.language) ?? version.language,
            })}
          </h3>
          {version.anchors.map((anchor) => (
            <AnchorText key={`${anchor.clause} ${anchor.quote}`} anchor={anchor} speech={speech} named />
          ))}
        </div>
      ))}
      <p className="aside no-print">
        <Link href={`${localePath(locale, `/documents/${document.slug}`)}#clause-${item.clause}`}>
          {t("text.inDocument")}
        </Link>
      </p>
      <ReceivedKey />
    </section>
  );
}

function AnchorText({
  anchor,
  speech: { t, words },
  named = false,
}: {
  anchor: DetailAnchor;
  speech: Speech;
  /** The heading above says already what kind of text it is. */
  named?: boolean;
}) {
  const restored = anchor.quote !== anchor.readingQuote || anchor.script === "Hant";
  const lang = anchor.language === "zh" ? "zh-Hans" : anchor.language;
  // No tag says “both scripts at once”.
  const received = anchor.script === "mixed" ? anchor.language : `${anchor.language}-${anchor.script}`;
  return (
    <figure className="clause">
      {restored ? (
        <details className="received">
          <summary>
            {t("text.received")} <span className="aside no-print">({t("text.receivedKey")})</span>
          </summary>
          <ClauseText anchor={anchor} spelling="received" lang={received} />
        </details>
      ) : null}
      <div className="reading">
        <ClauseText anchor={anchor} spelling="reading" lang={lang} />
      </div>
      {restored && anchor.authority === "unofficial-copy" ? (
        <figcaption className="aside">{t("text.restored")}</figcaption>
      ) : named ? null : (
        <figcaption className="aside">{words.authority[anchor.authority]}</figcaption>
      )}
    </figure>
  );
}

/** The marked words stand out; the clause around them steps back. */
function ClauseText({
  anchor,
  spelling,
  lang,
}: {
  anchor: DetailAnchor;
  spelling: "reading" | "received";
  lang: string;
}) {
  return (
    <blockquote lang={lang} className="font-serif">
      {anchor.paragraphs.map(({ pieces }) => (
        <p key={pieces[0]?.received}>
          {pieces.map((piece) =>
            piece.marked ? (
              <mark key={piece.received}>{piece[spelling]}</mark>
            ) : (
              <span key={piece.received}>{piece[spelling]}</span>
            ),
          )}
        </p>
      ))}
    </blockquote>
  );
}
