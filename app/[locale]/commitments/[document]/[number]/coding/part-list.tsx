import { fill } from "@/app/form-rows";
import type { CodingPart } from "@/lib/domain/coding-change";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** The commitments that a split would make, each with its words. */
export function PartList({
  parts,
  locale,
  hrefOf,
}: {
  parts: CodingPart[];
  locale: Locale;
  /** Leads to the coding of a part, where it can be changed. */
  hrefOf?: (part: number) => string;
}) {
  const { split } = messagesOf[locale].coding;
  return (
    <ol className="mt-4 grid gap-3">
      {parts.map(({ coding, quote }, i) => {
        const title = coding.title[locale] ?? Object.values(coding.title)[0] ?? "";
        const number = i + 1;
        return (
          <li key={`${number} ${title}`} className="border-l-2 border-edge pl-3">
            <p className="text-sm text-faint">{fill(split.part, { number })}</p>
            <p className="font-medium">{title}</p>
            {quote ? (
              <p className="font-serif">{quote}</p>
            ) : (
              <p className="text-sm text-soft">{split.whole}</p>
            )}
            {hrefOf ? (
              <a href={hrefOf(i)} aria-label={fill(split.partTitle, { number })}>
                {split.codingOf}
              </a>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
