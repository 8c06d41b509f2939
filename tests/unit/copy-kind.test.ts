import { describe, expect, test } from "vitest";
import { copyName, decideCopyKind } from "../../lib/domain/copy-kind";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("a fetched copy", () => {
  test.each<[string, string | null, boolean, string]>([
    ["text/html; charset=gb2312", null, true, "html"],
    ["text/html", null, false, "html"],
    ["text/html", "xml", true, "html"],
    ["application/xhtml+xml", "xml", true, "html"],
    ["", null, true, "html"],
    ["text/plain", null, true, "txt"],
    ["text/plain", "bmp", true, "txt"],
    ["text/html", "jpg", true, "html"],
    ["text/html", "pdf", false, "pdf"],
    ["application/octet-stream", "pdf", true, "pdf"],
    ["application/octet-stream", "docx", false, "docx"],
    [docx, "zip", false, "docx"],
    ["image/png", "png", false, "png"],
    ["application/zip", "zip", false, "fetchKindNotKept"],
    ["text/html", "zip", false, "fetchKindNotKept"],
    ["video/mp4", "mp4", false, "fetchKindNotKept"],
    ["video/mp4", null, false, "fetchKindNotKept"],
    ["", null, false, "fetchKindNotKept"],
    ["application/json", null, true, "fetchKindNotKept"],
  ])("sent as “%s”, known by its bytes as %s (a text: %s), is kept as %s", (said, found, textual, kept) => {
    const kind = decideCopyKind(said, { found, textual });
    expect(kind.ok ? kind.value.ending : kind.message.key).toBe(kept);
  });

  test.each([
    ["https://example.org/news/2026/summit.shtml?x=1", "html", "summit.html"],
    ["https://example.org/", "html", "example.org.html"],
    ["https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C", "html", "новость.html"],
    ["https://example.org/%ff%2e", "pdf", "%ff%2e.pdf"],
    ["https://example.org/..%2f..%2fetc%2fpasswd", "txt", "....etcpasswd.txt"],
    [`https://example.org/${"a".repeat(500)}`, "html", `${"a".repeat(120)}.html`],
  ])("of %s is called by the end of its address", (address, ending, name) => {
    expect(copyName(address, { ending, mediaType: "" })).toBe(name);
  });
});
