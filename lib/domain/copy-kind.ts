import { accept, type Outcome, refuse } from "./outcome";

type Kind = { ending: string; mediaType: string };
const office = "application/vnd.openxmlformats-officedocument";
const known: Record<string, string> = {
  pdf: "application/pdf",
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  png: "image/png",
  jpg: "image/jpeg",
};

/**
 * As what a fetched copy is kept: what its bytes are, whatever the server called them; the server's word only tells a
 * page from a text.
 */
export function decideCopyKind(
  contentType: string,
  content: { found: string | null; textual: boolean },
): Outcome<Kind> {
  const { found, textual } = content;
  const said = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  // Some programs write an Office file in an order that looks like any archive.
  const office = found === "zip" && Object.keys(known).find((ending) => known[ending] === said);
  const kind = office || found || "";
  // The first letters of a text may look like those of a picture; of a text only a PDF is believed.
  if (Object.hasOwn(known, kind) && (!textual || kind === "pdf"))
    return accept({ ending: kind, mediaType: known[kind] ?? "" });
  if (found && !textual && found !== "xml") return refuse("invalid", "fetchKindNotKept");
  const isPage = said === "" || /html|xml/.test(said);
  // A page may hold a stray byte that no text should; other texts may not.
  if (isPage && (textual || said !== "")) return accept({ ending: "html", mediaType: "text/html" });
  if (textual && said.startsWith("text/")) return accept({ ending: "txt", mediaType: "text/plain" });
  return refuse("invalid", "fetchKindNotKept");
}

const longest = 120;

/** A name to save it under: the end of its address, with the ending of what it is. */
export function copyName(address: string, { ending }: Kind): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? "";
  const stem = readable(last)
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "")
    .trim();
  return `${(stem || hostname).slice(0, longest)}.${ending}`;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
