import { Parser } from "htmlparser2";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { deepestTags } from "./limits";

export type XmlAttributes = Record<string, string>;
/** `start` and `end` are the places of the tag itself in the text of the part. */
export type XmlEvents = {
  open(name: string, attributes: XmlAttributes, start: number, end: number): void;
  close?(name: string, start: number, end: number): void;
};

const step = 65_536;

/** One pass over a part of a Word file, under the same guard of depth as a page; no tree is built. */
export function scanXml(xml: string, events: XmlEvents): Outcome<true> {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        deepest = Math.max(deepest, ++depth);
        events.open(name, attributes, parser.startIndex, parser.endIndex + 1);
      },
      onclosetag(name) {
        depth--;
        events.close?.(name, parser.startIndex, parser.endIndex + 1);
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < xml.length; at += step) {
    parser.write(xml.slice(at, at + step));
    if (deepest > deepestTags) return refuse("invalid", sentence("tagsTooDeep", { limit: deepestTags }));
  }
  parser.end();
  return accept(true);
}

/** “w:val” and the like, false only where Word says so. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/i.test(value);
