import { decodeBytes } from "../communique/decode";
import { type Outcome, refuse, sentence } from "../domain/outcome";
import { decideFormat, endingOf, findContainer, looksLikeHtml, takenEndings } from "./detect-format";
import { inMegabytes, largestUpload } from "./limits";
import { notice, type ReceivedText, receive } from "./received-text";

/** Any file in, its text out. What a file is, its bytes say; nothing in it is run or fetched. */
export async function readContainer(bytes: Uint8Array, fileName: string): Promise<Outcome<ReceivedText>> {
  if (bytes.length > largestUpload) return tooLarge();
  switch (findContainer(bytes)) {
    case "pdf": {
      const format = decideFormat(fileName, "pdf");
      return format.ok ? (await import("./read-pdf")).readPdf(bytes) : format;
    }
    case "zip":
      return (await import("./read-docx")).readDocx(bytes, fileName);
    case "cfb":
      return refuse("invalid", isEncryptedOffice(bytes) ? "filePasswordProtected" : "oldWordFile");
    case "rtf":
      return refuse("invalid", sentence("fileKindNotTaken", { found: "RTF", kinds: takenEndings }));
    default:
      return readTextFile(bytes, fileName);
  }
}

export const tooLarge = () =>
  refuse("invalid", sentence("fileTooLarge", { limit: inMegabytes(largestUpload) }));

async function readTextFile(bytes: Uint8Array, fileName: string): Promise<Outcome<ReceivedText>> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return (await nameOfBinary(bytes, fileName)) ?? decoded;
  const { text, encoding, cutOff, replaced = 0 } = decoded.value;
  const format = decideFormat(fileName, looksLikeHtml(text, fileName) ? "html" : "txt");
  if (!format.ok) return format;
  if (format.value === "html") return (await import("./read-html")).readHtml(bytes);
  const notices = replaced > 0 ? [notice("charactersBroken", { count: replaced })] : [];
  return receive({ text, format: format.value, encoding, cutOff, notices });
}

/** For a picture or a program the sentence says what it is. */
async function nameOfBinary(bytes: Uint8Array, fileName: string) {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined);
  if (!found) return null;
  const ending = endingOf(fileName);
  return ending && ending !== found.ext
    ? refuse("invalid", sentence("contentIsOther", { ending, found: found.ext.toUpperCase() }))
    : refuse(
        "invalid",
        sentence("fileKindNotTaken", { found: found.ext.toUpperCase(), kinds: takenEndings }),
      );
}

/** A Word file under a password is another container with the real one inside. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const mark = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark);
}
