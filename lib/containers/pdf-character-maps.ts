import { readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = "assets/cmaps";

/** Adobe's tables for Chinese fonts that are named in a file but not kept in it; nothing else is ever loaded. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]{1,40}\.bcmap$/.test(filename))
      throw new Error(`Not kept here: ${filename}`);
    return new Uint8Array(await readFile(join(folder, filename)));
  }
}
