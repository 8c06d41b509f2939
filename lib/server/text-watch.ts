/** Tells a text from other bytes while they pass by: no control bytes, in whatever old or new encoding. */
export function textWatch() {
  let utf16 = false;
  let controls = false;
  let first = true;
  return {
    see(chunk: Uint8Array): void {
      if (first && chunk.byteLength >= 2) utf16 = isUtf16Mark(chunk);
      if (chunk.byteLength > 0) first = false;
      // UTF-16 is full of zero bytes.
      if (!controls && !utf16) controls = chunk.some(isControl);
    },
    textual: () => !controls,
  };
}

const isUtf16Mark = (chunk: Uint8Array) =>
  (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);

/** Tab, line feed, form feed and carriage return are what texts hold. */
const isControl = (byte: number) =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f;
