import { Parser } from "htmlparser2";
import { readZipParts } from "@/lib/containers/zip-parts";

export type Tag = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  inside: Tag[];
  around: Tag | null;
};
export type WordFile = {
  bytes: Buffer;
  names: string[];
  part(name: string): Tag;
  source(name: string): string;
};

/** A Word document as its parts say it. */
export async function readDocx(pieces: AsyncIterable<Uint8Array>): Promise<WordFile> {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  const bytes = Buffer.concat(chunks);
  const read = await readZipParts(bytes, () => true);
  if (!read.ok) throw new Error(`No ZIP: ${read.message.key}`);
  const { parts } = read.value;
  const source = (name: string): string => {
    const part = parts.get(name);
    if (!part) throw new Error(`No such part: ${name}`);
    return new TextDecoder("utf-8", { fatal: true }).decode(part);
  };
  return { bytes, names: [...parts.keys()], source, part: (name) => parseXml(source(name)) };
}

/** Throws where a tag is not closed, or closed by another. */
export function parseXml(xml: string): Tag {
  const root: Tag = { name: "", attributes: {}, text: "", inside: [], around: null };
  let open = root;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tag: Tag = { name, attributes, text: "", inside: [], around: open };
        open.inside.push(tag);
        open = tag;
      },
      ontext: (text) => {
        open.text += text;
      },
      onclosetag: (name, implied) => {
        if (implied && !xml.includes(`<${name}`)) throw new Error(`Nobody closes ${name}`);
        if (open.name !== name || !open.around) throw new Error(`${name} closes ${open.name}`);
        open = open.around;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (open !== root) throw new Error(`Nobody closes ${open.name}`);
  return root;
}

export const all = (tag: Tag, name: string): Tag[] =>
  tag.inside.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** The words of runs, line ends included. */
export const wordsOf = (tag: Tag): string =>
  tag.inside
    .map((child) =>
      child.name === "w:t"
        ? child.text
        : child.name === "w:br"
          ? "\n"
          : child.name === "w:instrText"
            ? ""
            : wordsOf(child),
    )
    .join("");

export const styleOf = (paragraph: Tag): string | undefined =>
  all(paragraph, "w:pStyle")[0]?.attributes["w:val"];
