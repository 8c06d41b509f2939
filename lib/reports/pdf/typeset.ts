import { resolve } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolder } from "../fonts";
import type { PrintModel } from "./print-model";

const folder = resolve("assets", "reports");

/** Pages that are laid out and can be written. */
export type Typeset = {
  pages: number;
  /** The page on which the part before the annexes ends. */
  frontEnds: number;
  write(): Uint8Array;
};

/**
 * Lays out a model with the template. Only our faces are asked for, whatever the machine has: a character that they lack
 * is a fault here, and a refusal before (see missing-characters.ts).
 */
export function typeset(model: PrintModel): Typeset {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [resolve(fontFolder)] }],
  });
  compiler.mapShadow(resolve(folder, "report.json"), Buffer.from(JSON.stringify(model)));
  const compiled = compiler.compile({ mainFilePath: resolve(folder, "report.typ") });
  const pages = compiled.result;
  if (!pages) {
    const fault = compiled.takeDiagnostics();
    throw new Error(
      `The report cannot be laid out: ${JSON.stringify(fault && compiler.fetchDiagnostics(fault))}`,
    );
  }
  const [front] = compiler.query(pages, { selector: "<front-end>", field: "value" });
  // What was set is kept for a next time that never comes.
  compiler.evictCache(0);
  return {
    pages: pages.numOfPages,
    frontEnds: Number(front),
    write() {
      // Tagged, with its title and language: PDF/UA-1 refuses what a screen reader could not read.
      const written = compiler.pdf(pages, { pdfStandard: "ua-1" });
      compiler.evictCache(0);
      return written;
    },
  };
}
