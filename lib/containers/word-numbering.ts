import { accept, type Outcome } from "../domain/outcome";
import { isOn, scanXml, type XmlAttributes } from "./word-xml";

export type ListLevel = {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** 0: never begins again; n: only behind level n. */
  restart: number | null;
  /** All numbers in plain figures, whatever the levels above are written in. */
  legal: boolean;
  style: string | null;
  hidden: boolean;
};
export type AbstractList = {
  levels: Map<number, ListLevel>;
  styleLink: string | null;
  basedOn: string | null;
};
export type ListInstance = {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
};
export type WordLists = { abstracts: Map<string, AbstractList>; instances: Map<string, ListInstance> };

const newLevel = (): ListLevel => ({
  start: 1,
  format: "decimal",
  text: "",
  suffix: "tab",
  restart: null,
  legal: false,
  style: null,
  hidden: false,
});

/** numbering.xml: the lists that a document defines, and their uses with what each overrides. */
export function readLists(xml: string): Outcome<WordLists> {
  const lists: WordLists = { abstracts: new Map(), instances: new Map() };
  let abstract: AbstractList | null = null;
  let instance: ListInstance | null = null;
  let level: ListLevel | null = null;
  let override = 0;
  const scanned = scanXml(xml, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        abstract = { levels: new Map(), styleLink: null, basedOn: null };
        lists.abstracts.set(attributes["w:abstractNumId"] ?? "", abstract);
      } else if (name === "w:num") {
        instance = { abstractId: "", starts: new Map(), levels: new Map() };
        lists.instances.set(attributes["w:numId"] ?? "", instance);
      } else if (name === "w:lvl") {
        level = newLevel();
        (instance ?? abstract)?.levels.set(Number(attributes["w:ilvl"]), level);
      } else if (name === "w:lvlOverride") override = Number(attributes["w:ilvl"]);
      else if (name === "w:startOverride") instance?.starts.set(override, Number(value));
      else if (name === "w:abstractNumId" && instance) instance.abstractId = value;
      else if (name === "w:styleLink" && abstract) abstract.styleLink = value;
      else if (name === "w:numStyleLink" && abstract) abstract.basedOn = value;
      else if (level) describe(level, name, value, attributes);
    },
    close(name) {
      if (name === "w:lvl") level = null;
      if (name === "w:abstractNum") abstract = null;
      if (name === "w:num") instance = null;
    },
  });
  return scanned.ok ? accept(lists) : scanned;
}

function describe(level: ListLevel, name: string, value: string, attributes: XmlAttributes): void {
  if (name === "w:start") level.start = Number(value);
  else if (name === "w:numFmt") level.format = value;
  else if (name === "w:lvlText") level.text = value;
  else if (name === "w:suff") level.suffix = value;
  else if (name === "w:lvlRestart") level.restart = Number(value);
  else if (name === "w:isLgl") level.legal = isOn(attributes["w:val"]);
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:vanish") level.hidden = isOn(attributes["w:val"]);
}

export const noLists: WordLists = { abstracts: new Map(), instances: new Map() };
