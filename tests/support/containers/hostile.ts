import { deflateRawSync, deflateSync } from "node:zlib";

type Part = { name: string; data: Buffer; declared?: number; encrypted?: boolean };

/** A zip written byte by byte, so that it may say of itself what is not true. */
export function zipOf(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, declared = data.length, encrypted = false } of parts) {
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const entry = Buffer.concat([
      Buffer.from("PK\x01\x02\x14\x00"),
      fields,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(at, 42);
    files.push(local);
    directory.push(entry);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, central, end]);
}

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org";

/** The least that Word would open, around the body given; more parts of word/ by name. */
export function wordOf(body: string, more: Record<string, string> = {}, parts: Part[] = []): Buffer {
  return zipOf([
    {
      name: "[Content_Types].xml",
      data: xml(
        `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
    },
    {
      name: "_rels/.rels",
      data: xml(
        `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    { name: "word/document.xml", data: xml(`<w:document ${w}><w:body>${body}</w:body></w:document>`) },
    ...Object.entries(more).map(([name, inner]) => ({
      name: `word/${name}.xml`,
      data: xml(inner.replace(">", ` ${w}>`)),
    })),
    ...parts,
  ]);
}

export const wordParagraph = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

type PdfOptions = { trailer?: string; font?: string; more?: string[]; content?: Buffer };

/** A PDF of one page, or of as many as there are contents. */
export function pdfOf(
  contents: string[],
  { trailer = "", font, more = [], content }: PdfOptions = {},
): Buffer {
  const pages = contents.map((_, i) => `${10 + i * 2} 0 R`).join(" ");
  const objects: [number, Buffer][] = [
    [1, Buffer.from("<< /Type /Catalog /Pages 2 0 R >>")],
    [2, Buffer.from(`<< /Type /Pages /Count ${contents.length} /Kids [${pages}] >>`)],
    [3, Buffer.from(font ?? "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")],
    ...more.map((object, i): [number, Buffer] => [4 + i, Buffer.from(object)]),
  ];
  contents.forEach((text, i) => {
    const packed = content ?? deflateSync(Buffer.from(text, "latin1"));
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + i * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`;
    const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    objects.push([10 + i * 2, Buffer.from(page)]);
    objects.push([11 + i * 2, Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")])]);
  });
  const pieces: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  const places = new Map<number, number>();
  let at = 9;
  for (const [id, body] of objects) {
    const piece = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    places.set(id, at);
    pieces.push(piece);
    at += piece.length;
  }
  const rows = [...places]
    .map(([id, place]) => `${id} 1\n${String(place).padStart(10, "0")} 00000 n \n`)
    .join("");
  pieces.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size 5000 /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** Text operators that print the lines one under the other. */
export const printed = (lines: string[], size = 11): string =>
  `BT /F ${size} Tf 60 780 Td ${lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`).join("\n")} ET`;
