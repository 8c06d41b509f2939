import Link from "next/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Quote } from "@/app/_ui/quote";
import { WordingLabel } from "@/app/_ui/wording-label";
import { fill } from "@/app/form-rows";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import type { CodingPageParts } from "./desk-page";

const doneKeys = [
  "draft",
  "submitted",
  "unsubmitted",
  "withdrawn",
  "discarded",
  "marked",
  "cleared",
] as const;

/** Which commitment, by its text; what was just done, and what colleagues are at. */
export function CodingHeading({
  parts: { desk, locale, home, at, code },
  title,
  lede,
  under = false,
  done,
}: {
  parts: CodingPageParts;
  title: string;
  lede: string;
  /** A page under the first one leads back there. */
  under?: boolean;
  done?: string | string[] | undefined;
}) {
  const { coding } = messagesOf[locale];
  const { commitment, colleagues } = desk;
  const said = doneKeys.find((key) => key === done);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={home}>{code}</Link>
            {under ? (
              <>
                {" · "}
                <Link href={at()}>{coding.title}</Link>
              </>
            ) : null}
          </>
        }
        title={title}
        lede={lede}
      />
      {said ? <Notice>{coding.done[said]}</Notice> : null}
      {commitment.lifecycle === "in-force" ? null : <Notice live={false}>{coding.ended}</Notice>}
      {colleagues.map(({ id, author, kind }) => (
        <Notice key={id} live={false}>
          {fill(coding.colleague, { name: author, kind: coding.kind[kind] })}
        </Notice>
      ))}
      <section aria-label={coding.text} className="mb-10 max-w-2xl">
        <p className="mb-3 font-medium">
          <WordingLabel label={wordsOf(locale).hedge[commitment.type]} />
          {commitment.title[locale]}
        </p>
        <Quote
          lang={commitment.language === "zh" ? "zh-Hans" : commitment.language}
          labels={{ received: coding.text }}
        >
          {commitment.quote}
        </Quote>
      </section>
    </>
  );
}
