import { escapeXml } from "../charts/escape-xml";
import type { Links } from "./links";

/** A point has 12,700 of the units in which Word places drawings. */
const unitsInPoint = 12_700;
const main = "http://schemas.openxmlformats.org/drawingml/2006/main";
const picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

export type Drawing = {
  /** Unique within the file. */
  id: number;
  /** Of the two files in word/media, without their endings. */
  name: string;
  /** In points. */
  width: number;
  height: number;
  /** What it shows; null: the words beside it say the same. */
  description: string | null;
};

/** A drawing in the line: as vectors, and as a picture where vectors are not understood. */
export function drawingRun({ id, name, width, height, description }: Drawing, links: Links): string {
  const size = `cx="${Math.round(width * unitsInPoint)}" cy="${Math.round(height * unitsInPoint)}"`;
  const words =
    description === null
      ? `descr=""><a:extLst xmlns:a="${main}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>`
      : `descr="${escapeXml(description)}"/>`;
  const vectors = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${links.picture(`${name}.svg`)}"/></a:ext></a:extLst>`;
  const blip = `<a:blip r:embed="${links.picture(`${name}.png`)}">${vectors}</a:blip>`;
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
    `<wp:docPr id="${id}" name="${name}" ${words}`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">`,
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}
