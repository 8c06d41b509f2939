import { getTranslations } from "next-intl/server";
import { clauseCalled } from "@/lib/domain/clause-label";
import type { Locale } from "@/lib/domain/vocabulary";
import type {
  AlignedClauses,
  ImportAlignment,
  PlaceOnDesk,
  SideClause,
  SideStatement,
} from "@/lib/use-cases/alignment-page";

type Props = {
  alignment: ImportAlignment;
  current: PlaceOnDesk | null;
  locale: Locale;
  /** Where the page of a place is. */
  addressOf: (anchor: string) => string;
};

/** The two texts in step; every statement of the new one can be chosen as the place. */
export async function SideBySide({ alignment, current, locale, addressOf }: Props) {
  const t = await getTranslations({ locale, namespace: "version" });
  const numbers = new Map(alignment.places.map(({ anchor, number }) => [anchor, number]));
  const label = (clause: SideClause) =>
    clause.position === 0
      ? t("preamble")
      : clauseCalled(clause.label || clause.position, (it) => t("clause", { label: it }));
  const others = (statement: SideStatement) =>
    statement.anchors
      .filter((anchor) => anchor !== current?.anchor)
      .map((anchor) => (
        <a key={anchor} href={addressOf(anchor)} className="place-number">
          {numbers.get(anchor)}
        </a>
      ));
  const old = (clause: SideClause) => (
    <div key={clause.position}>
      <p className="place-clause">{label(clause)}</p>
      <p lang={alignment.base.language} className="font-serif">
        {clause.statements.map((statement) => (
          <span key={statement.start} className={isBullet(statement) ? "block" : undefined}>
            {current && statement.anchors.includes(current.anchor) ? (
              <mark className="place-mark">{statement.text.trim()}</mark>
            ) : (
              statement.text.trim()
            )}
            {others(statement)}{" "}
          </span>
        ))}
      </p>
    </div>
  );
  const fresh = (clause: SideClause) => (
    <div key={clause.position}>
      <p className="place-clause">{label(clause)}</p>
      <div lang={alignment.language} className="grid gap-1 font-serif">
        {clause.statements.map((statement) => {
          const span = spanOf(statement, current);
          const id = `span-${statement.start}`;
          return (
            <div key={statement.start} className="place-choice">
              {alignment.mayPlace && current && statement.type !== "lead-in" ? (
                <input
                  type="radio"
                  name="span"
                  id={id}
                  value={`${span.start}-${span.end}`}
                  data-whole={`${span.start}-${span.end}`}
                  defaultChecked={span.chosen}
                />
              ) : (
                <span />
              )}
              <label htmlFor={id} className={span.chosen ? "place-mark" : undefined}>
                <span className="sr-only">{t("statement", { clause: label(clause) })} </span>
                <span data-start={statement.start}>{statement.text}</span>
                {others(statement)}
              </label>
            </div>
          );
        })}
      </div>
    </div>
  );
  const row = ({ old: left, new: right, confidence }: AlignedClauses, i: number) => (
    <li
      key={`${left[0]?.position ?? "-"} ${right[0]?.position ?? "-"}`}
      className="place-pair"
      id={`pair-${i}`}
    >
      <div>{left.length > 0 ? left.map(old) : <p className="text-sm text-faint">{t("onlyNew")}</p>}</div>
      <div>
        {right.length > 0 ? right.map(fresh) : <p className="text-sm text-faint">{t("onlyOld")}</p>}
        {left.length > 0 && right.length > 0 && confidence < 0.6 ? (
          <p className="mt-1 text-sm text-faint">
            {t("confidence", { percent: Math.round(confidence * 100) })}
          </p>
        ) : null}
      </div>
    </li>
  );
  return (
    <section aria-labelledby="texts">
      <h3 id="texts" className="mb-3 text-xl font-semibold">
        {t("texts")}
      </h3>
      <div aria-hidden="true" className="place-pair place-heads">
        <p>{t("old")}</p>
        <p>{t("new")}</p>
      </div>
      <ol className="border-t border-rule">{alignment.rows.map(row)}</ol>
    </section>
  );
}

const isBullet = ({ text }: SideStatement) => /^\s*[—–•·*-]/u.test(text);
const lengthOf = (text: string) => Array.from(text).length;

/** The whole statement without the white space around it, or the place already chosen in it. */
function spanOf({ start, end, text }: SideStatement, current: PlaceOnDesk | null) {
  if (current?.start != null && current.end != null && current.start >= start && current.end <= end)
    return { start: current.start, end: current.end, chosen: true };
  const before = lengthOf(text) - lengthOf(text.trimStart());
  const after = lengthOf(text) - lengthOf(text.trimEnd());
  return { start: start + before, end: end - after, chosen: false };
}
