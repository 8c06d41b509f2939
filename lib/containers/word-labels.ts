import type { ListInstance, ListLevel, WordLists } from "./word-numbering";
import { type ListPlace, listOfStyle, type WordStyles } from "./word-styles";
import { writtenForWord } from "./written-number";

/** What stands in a paragraph's own properties. */
export type ParagraphList = { style: string | null; numId: string | null; level: number | null };

type Found = { abstractId: string; instance: ListInstance; numId: string; level: number };

/** Counts as Word does and prints what Word would show before each paragraph; call it in text order. */
export function labelMaker({ abstracts, instances }: WordLists, styles: WordStyles) {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (paragraph: ParagraphList): string => {
    const place = placeOf(paragraph);
    const found = place && find(place);
    return found ? labelFor(found) : "";
  };

  function placeOf({ style, numId, level }: ParagraphList): (ListPlace & { style?: string }) | null {
    if (numId === "0") return null;
    const inherited = style ? listOfStyle(styles, style) : null;
    if (numId) return { numId, level: level ?? (inherited?.numId === numId ? inherited.level : 0) };
    return inherited && inherited.numId !== "0" ? { ...inherited, level: level ?? inherited.level } : null;
  }

  function find({ numId, level, style }: ListPlace & { style?: string }): Found | null {
    const instance = instances.get(numId);
    if (!instance) return null;
    const abstractId = resolve(instance.abstractId);
    const levels = abstracts.get(abstractId)?.levels ?? new Map<number, ListLevel>();
    const byStyle = [...levels].find(([, one]) => one.style !== null && one.style === style)?.[0];
    return { abstractId, instance, numId, level: level ?? byStyle ?? 0 };
  }

  /** A list may be defined by a list style, which another list defines. */
  function resolve(id: string, hops = 0): string {
    const linked = abstracts.get(id)?.basedOn;
    if (!linked || hops > 8) return id;
    const owner = [...abstracts].find(([, { styleLink }]) => styleLink === linked)?.[0];
    return owner ? resolve(owner, hops + 1) : id;
  }

  function levelOf({ instance, abstractId }: Found, level: number): ListLevel | undefined {
    return instance.levels.get(level) ?? abstracts.get(abstractId)?.levels.get(level);
  }

  function labelFor(found: Found): string {
    const own = levelOf(found, found.level);
    if (!own) return "";
    const counts = counters.get(found.abstractId) ?? new Map<number, number>();
    counters.set(found.abstractId, counts);
    const use = `${found.numId}/${found.level}`;
    const start = found.instance.starts.get(found.level);
    const restarted = start !== undefined && !begun.has(use);
    begun.add(use);
    counts.set(found.level, restarted ? start : (counts.get(found.level) ?? own.start - 1) + 1);
    for (const deeper of [...counts.keys()].filter((level) => level > found.level)) {
      const restart = levelOf(found, deeper)?.restart ?? deeper;
      if (found.level < restart) counts.delete(deeper);
    }
    return own.hidden ? "" : print(found, own, counts);
  }

  function print(found: Found, own: ListLevel, counts: Map<number, number>): string {
    // A bullet of white space is how some programs let a paragraph go on under an item.
    if (own.format === "bullet") return own.text.trim() === "" ? "" : `${bulletOf(own.text)} `;
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const one = levelOf(found, level);
      return writtenForWord(
        counts.get(level) ?? one?.start ?? 1,
        own.legal ? "decimal" : (one?.format ?? "decimal"),
      );
    });
    if (label.trim() === "") return "";
    // Word's tab is only air; behind a full-width mark a Chinese text prints none.
    return own.suffix === "nothing" || /[\u3000-\u303f\uff00-\uffef]$/u.test(label) ? label : `${label} `;
  }
}

/** Symbol fonts hold their bullets where no character is; a dash stays a dash. */
const bulletOf = (text: string): string => (/^[-–—―─*•·●○■□◆▪►✓]+$/u.test(text) ? text : "•");
