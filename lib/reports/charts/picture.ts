import { Resvg } from "@resvg/resvg-js";
import { fontFiles } from "../fonts";
import { paper } from "./print-colours";

/** A drawing as a PNG on white paper, `zoom` pixels to its unit, with our faces only. */
export function pictureOf(svg: string, zoom = 3): Buffer {
  const drawing = new Resvg(svg, {
    background: paper,
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: "Noto Sans" },
  });
  return drawing.render().asPng();
}
