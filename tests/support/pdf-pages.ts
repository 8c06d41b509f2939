import { createCanvas, loadImage } from "@napi-rs/canvas";
import { getDocumentProxy, renderPageAsImage } from "unpdf";

export type PdfPages = Awaited<ReturnType<typeof readPages>>;

/** What a reader of a PDF gets: words, bookmarks, the names of its faces. */
export async function readPages(bytes: Uint8Array) {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    for (const { url } of await page.getAnnotations()) if (url) links.push(url);
  }
  const outline = (await file.getOutline()) ?? [];
  const { info } = await file.getMetadata();
  return { file, texts, links, faces: facesIn(bytes), outline, info: info as Record<string, unknown> };
}

/** Faces by name, and whether their outlines are in the file; the typesetter writes what describes them uncompressed. */
function facesIn(bytes: Uint8Array): Map<string, boolean> {
  const described = Buffer.from(bytes)
    .toString("latin1")
    .match(/<<[^<>]*\/Type\s*\/FontDescriptor[^<>]*>>/g);
  return new Map(
    (described ?? []).map((words) => [
      /\/FontName\s*\/(\S+)/.exec(words)?.[1] ?? "",
      /\/FontFile/.test(words),
    ]),
  );
}

// Drawing asks for what Node has from version 21 on.
if (!("transferToFixedLength" in ArrayBuffer.prototype))
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value(this: ArrayBuffer, length = this.byteLength) {
      return this.slice(0, length);
    },
  });

/** Where the ink of a page lies, in mm from its upper left corner; null: nothing is on it. */
export async function inkOf({ file }: PdfPages, number: number, scale = 0.6) {
  const png = await renderPageAsImage(file, number, { canvasImport: () => import("@napi-rs/canvas"), scale });
  const picture = await loadImage(Buffer.from(png));
  const canvas = createCanvas(picture.width, picture.height);
  const drawing = canvas.getContext("2d");
  drawing.fillStyle = "white";
  drawing.fillRect(0, 0, picture.width, picture.height);
  drawing.drawImage(picture, 0, 0);
  const { data } = drawing.getImageData(0, 0, picture.width, picture.height);
  const mm = 25.4 / 72 / scale;
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: -1, bottom: -1 };
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) > 200) continue;
    const x = (at / 4) % picture.width;
    const y = Math.floor(at / 4 / picture.width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  if (box.right < 0) return null;
  return {
    left: box.left * mm,
    top: box.top * mm,
    right: (picture.width - box.right) * mm,
    bottom: (picture.height - box.bottom) * mm,
  };
}
