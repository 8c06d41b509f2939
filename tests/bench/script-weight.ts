import { gzipSync } from "node:zlib";

export type ScriptWeight = { page: number; bare: number };

/** Compressed bytes of all script that a page asks for. */
export async function scriptWeight(origin: string): Promise<ScriptWeight> {
  return { page: await weigh(origin, "/en/commitments"), bare: await weigh(origin, "/api/bench/page") };
}

async function weigh(origin: string, path: string): Promise<number> {
  const html = await (await fetch(origin + path)).text();
  const addresses = new Set(html.match(/\/_next\/static\/[^"'\\\s]+?\.js/g));
  // What the document itself carries between script tags counts too.
  const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join("\n");
  let bytes = gzipSync(inline).byteLength;
  for (const address of addresses) {
    const script = await fetch(origin + address);
    if (!script.ok) throw new Error(`${address} answers ${script.status}`);
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).byteLength;
  }
  return bytes;
}
