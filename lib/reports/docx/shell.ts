import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { readZipParts } from "../../containers/zip-parts";
import { escapeXml } from "../charts/escape-xml";
import { languageTag } from "../language-tag";
import type { ReportHead } from "../report";
import { xmlCharacters } from "../xml-characters";
import { styleIds } from "./style-ids";
import { basicStyles, stylesIn } from "./styles";

export type Shell = {
  /** Every part but the text, by name. */
  parts: Map<string, string>;
  /** The text's beginning, up to the first paragraph. */
  opening: string;
  /** The numbering of lists. */
  bullets: string;
  /** How upright pages and those on their side look, with their heads and feet. */
  upright: string;
  sideways: string;
};

/** In twentieths of a point. */
const paper = { long: 16838, short: 11906 };
const margin = { left: 1020, right: 1020, top: 1250, bottom: 1130, header: 560, footer: 500 };
export const textWidth = { upright: paper.short - 2040, sideways: paper.long - 2040 };

/** The file without its text: styles, heads, feet and properties. Its text is written apart, as a stream. */
export async function makeShell(head: ReportHead): Promise<Shell> {
  const file = new Document({
    title: xmlCharacters(head.title),
    subject: xmlCharacters(head.kindWords),
    creator: head.frame.brand,
    lastModifiedBy: head.frame.brand,
    keywords: head.issued?.number ?? head.frame.draft,
    styles: stylesIn(head.language),
    numbering: { config: [bullets] },
    sections: [section(head, "upright"), section(head, "sideways")],
    customProperties: propertiesOf(head),
  });
  const packed = await readZipParts(await Packer.toBuffer(file), () => true);
  if (!packed.ok) throw new Error("The shell of a document cannot be read");
  const parts = new Map(
    [...packed.value.parts]
      .filter(([name]) => !name.endsWith("/"))
      // What the others are comes first, as Word writes it.
      .sort(([one], [other]) => Number(other === contentTypes) - Number(one === contentTypes))
      .map(([name, bytes]): [string, string] => [name, new TextDecoder().decode(bytes)]),
  );
  const text = parts.get("word/document.xml") ?? "";
  parts.delete("word/document.xml");
  parts.set("docProps/core.xml", coreOf(head, parts.get("docProps/core.xml") ?? ""));
  parts.set("word/styles.xml", withBasicStyles(parts.get("word/styles.xml") ?? ""));
  const [upright, sideways] = text.match(/<w:sectPr[ >].*?<\/w:sectPr>/g) ?? [];
  const opening = /^.*<w:body>/s.exec(text)?.[0];
  const numbering = /<w:numId w:val="(\d+)"\/>/.exec(text)?.[1];
  if (!upright || !sideways || !opening || !numbering)
    throw new Error("The shell of a document lacks a part");
  return { parts, opening, upright, sideways, bullets: numbering };
}

const contentTypes = "[Content_Types].xml";

const bullets = {
  reference: "bullets",
  levels: [
    {
      ...({ level: 0, format: "bullet", text: "•", alignment: "left" } as const),
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
};

function section(head: ReportHead, pages: "upright" | "sideways"): ISectionOptions {
  const orientation = pages === "upright" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  const end = [{ type: TabStopType.RIGHT, position: textWidth[pages] }];
  const { frame, issued, asOfWords } = head;
  const line = (style: string, children: TextRun[]) => new Paragraph({ style, tabStops: end, children });
  const number = issued ? `${frame.brand} ${issued.number}` : frame.draft;
  return {
    properties: { page: { size: { width: paper.short, height: paper.long, orientation }, margin } },
    headers: {
      default: new Header({
        children: [
          line(styleIds.header, [
            new TextRun(xmlCharacters(runningTitle(head.title))),
            new TextRun({ children: [new Tab(), xmlCharacters(number)], bold: !issued }),
          ]),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          line(styleIds.footer, [
            new TextRun(`${frame.asOf} ${asOfWords}`),
            new TextRun({ children: [new Tab(), ...pageWords(frame.page)] }),
          ]),
        ],
      }),
    },
    // The library keeps only the lists that somebody uses.
    children: [new Paragraph({ numbering: { reference: bullets.reference, level: 0 } })],
  };
}

/** “Page {page} of {pages}” in whatever order the language has them. */
function pageWords(words: string): (string | (typeof PageNumber)[keyof typeof PageNumber])[] {
  return words
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "{page}" ? PageNumber.CURRENT : part === "{pages}" ? PageNumber.TOTAL_PAGES : part,
    );
}

const mostRunningCharacters = 70;
function runningTitle(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, " "));
  return characters.length > mostRunningCharacters
    ? `${characters.slice(0, mostRunningCharacters - 1).join("")}…`
    : characters.join("");
}

const propertiesOf = ({ issued, asOf, codebook, viewAddress, dataHash }: ReportHead) =>
  Object.entries({ number: issued?.number, address: issued?.address, asOf, codebook, viewAddress, dataHash })
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([name, value]) => ({ name, value: xmlCharacters(value) }));

/** The instant is the report's: the same report gives the same bytes. */
function coreOf({ language, asOf, issued }: ReportHead, core: string): string {
  const at = escapeXml(issued?.at ?? asOf);
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${at}`)
    .replace(
      "</cp:coreProperties>",
      `<dc:language>${languageTag(language)}</dc:language></cp:coreProperties>`,
    );
}

const withBasicStyles = (styles: string): string =>
  styles.replace(/<\/w:docDefaults>/, (end) => `${end}${basicStyles}`);
