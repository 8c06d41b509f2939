import { decodeBytes } from "../communique/decode";

/** As much as tells UTF-16 from other bytes. */
const headBytes = 65_536;

/** Tells a text from other bytes while they pass by: no control bytes, in whatever old or new encoding. */
export function textWatch() {
  const head = new Uint8Array(headBytes);
  let seen = 0;
  let controls = false;
  return {
    see(chunk: Uint8Array): void {
      if (seen < headBytes) head.set(chunk.subarray(0, headBytes - seen), seen);
      seen += chunk.byteLength;
      if (!controls) controls = chunk.some(isControl);
    },
    // UTF-16 is full of such bytes, with a mark in front or without.
    textual: () => !controls || decodeBytes(head.subarray(0, Math.min(seen, headBytes))).ok,
  };
}

/** Tab, line feed, form feed and carriage return are what texts hold. */
const isControl = (byte: number) =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f;
