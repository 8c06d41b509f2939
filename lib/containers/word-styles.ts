import type { Outcome } from "../domain/outcome";
import { accept } from "../domain/outcome";
import { scanXml } from "./word-xml";

/** A paragraph's place in a list; `level` is null where the list itself knows it by the style. */
export type ListPlace = { numId: string; level: number | null };
type Style = { basedOn: string | null; numId: string | null; level: number | null };
export type WordStyles = Map<string, Style>;

/** The numbering that paragraph styles carry, which headings and articles mostly have. */
export function readStyles(xml: string): Outcome<WordStyles> {
  const styles: WordStyles = new Map();
  let style: Style | null = null;
  let changed = 0;
  const scanned = scanXml(xml, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:style") {
        style = { basedOn: null, numId: null, level: null };
        styles.set(attributes["w:styleId"] ?? "", style);
      }
      if (name === "w:pPrChange") changed++;
      if (!style || changed > 0) return;
      if (name === "w:basedOn") style.basedOn = value;
      if (name === "w:numId") style.numId = value;
      if (name === "w:ilvl") style.level = Number(value);
    },
    close(name) {
      if (name === "w:style") style = null;
      if (name === "w:pPrChange") changed--;
    },
  });
  return scanned.ok ? accept(styles) : scanned;
}

/** A style without numbering of its own has that of the style it is based on. */
export function listOfStyle(styles: WordStyles, styleId: string): (ListPlace & { style: string }) | null {
  const seen = new Set<string>();
  for (let id: string | null = styleId; id !== null && !seen.has(id); id = styles.get(id)?.basedOn ?? null) {
    seen.add(id);
    const style = styles.get(id);
    if (style?.numId) return { numId: style.numId, level: style.level, style: id };
  }
  return null;
}
