type Tables = { toBytes: Map<string, readonly [number, number]>; toChar: Map<number, string> };

let tables: Tables | undefined;

/** The platform decodes GB18030 but cannot encode it, so the two-byte half is turned round once, on first use. */
function gbk(): Tables {
  if (tables) return tables;
  const decoder = new TextDecoder("gb18030");
  tables = { toBytes: new Map(), toChar: new Map() };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(char).length !== 1 || char === "\ufffd") continue;
      tables.toChar.set(lead * 256 + trail, char);
      if (!tables.toBytes.has(char)) tables.toBytes.set(char, [lead, trail]);
    }
  }
  return tables;
}

export const gbkChar = (lead: number, trail: number): string | undefined =>
  gbk().toChar.get(lead * 256 + trail);

/** The bytes of a run of two-byte characters, or null where one of them has no two bytes. */
export function gbkBytes(run: string): number[] | null {
  const bytes: number[] = [];
  for (const char of run) {
    const pair = gbk().toBytes.get(char);
    if (!pair) return null;
    bytes.push(...pair);
  }
  return bytes;
}
