/** One coding file as it was read: its values, and the line on which each of them stands. */
export type CodingFile = {
  /** Path for people: `db/seed/almaty-2025/clauses/09.yaml`. */
  name: string;
  data: unknown;
  /** The line of a value, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
};

/** Everything a release ships: the register, and the documents with their coding and raw bytes. */
export type CodingBundle = {
  parties: CodingFile;
  sectors: CodingFile;
  series: CodingFile;
  documents: DocumentFiles[];
};

export type DocumentFiles = { document: CodingFile; clauses: CodingFile[]; raw: Uint8Array };

export type CodingFault = { file: string; line: number; message: string };

/** The coding files contradict the text, the register or their own format; nothing was loaded. */
export class CodingBroken extends Error {
  override name = "CodingBroken";
  constructor(readonly faults: CodingFault[]) {
    super(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
  }
}
