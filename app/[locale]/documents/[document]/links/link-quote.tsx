import Link from "next/link";
import { WordingLabel } from "@/app/_ui/wording-label";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { LinkSide } from "@/lib/use-cases/links-page";

/** One commitment of a pair: whose it is, its title with the hedge, its words with those in common marked. */
export function LinkQuote({
  side,
  heading,
  shared = [],
  locale,
}: {
  side: LinkSide;
  heading?: string;
  shared?: readonly string[];
  locale: Locale;
}) {
  const words = wordsOf(locale);
  return (
    <div className="min-w-0">
      <p className="text-sm text-faint">
        {heading ? `${heading} · ` : ""}
        <Link href={localePath(locale, `/commitments/${side.code}`)}>{side.code}</Link>
      </p>
      <p className="mt-0.5 font-medium">
        <WordingLabel label={words.hedge[side.type]} />
        {side.title[locale]}
      </p>
      {side.quote ? (
        <blockquote
          lang={side.quote.language}
          className="mt-2 border-l-2 border-rule pl-4 font-serif leading-relaxed"
        >
          {cutAtShared(side.quote.text, shared).map(({ text, at, common }) =>
            common ? (
              <mark key={at} className="link-common">
                {text}
              </mark>
            ) : (
              <span key={at}>{text}</span>
            ),
          )}
        </blockquote>
      ) : null}
    </div>
  );
}

/** The words in common come folded: they are found whatever their case. */
function cutAtShared(text: string, shared: readonly string[]) {
  if (shared.length === 0) return [{ text, at: 0, common: false }];
  const longest = [...shared].sort((a, b) => b.length - a.length);
  const any = longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const latin = /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(longest[0] ?? "");
  const pattern = latin ? `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])` : any;
  const pieces: { text: string; at: number; common: boolean }[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern, "giu"))) {
    if (index > from) pieces.push({ text: text.slice(from, index), at: from, common: false });
    pieces.push({ text: found, at: index, common: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), at: from, common: false });
  return pieces;
}
