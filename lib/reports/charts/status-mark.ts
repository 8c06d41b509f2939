import { isDrawnInInk, type ShapePart, statusShape } from "../../domain/status-shape";
import type { ShownStatus } from "../../domain/vocabulary";
import { ink, mark } from "./print-colours";

/** The mark of a status as a picture of its own; the word stands beside it. */
export const statusMarkSvg = (status: ShownStatus, size = 16): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" aria-hidden="true">${statusParts(status)}</svg>`;

/** The same inside another drawing, in its square of 16 units. */
export function statusParts(status: ShownStatus): string {
  const [colour, name] = isDrawnInInk(status) ? [ink, "chart-ink"] : [mark, "chart-mark"];
  return statusShape[status].map((part) => drawn(part, colour, name)).join("");
}

function drawn(part: ShapePart, colour: string, name: string): string {
  const shape = "path" in part ? `path d="${part.path}"` : `circle cx="8" cy="8" r="${part.radius}"`;
  if (!part.line) return `<${shape} class="${name}-fill" fill="${colour}"/>`;
  const round = part.round ? ' stroke-linecap="round" stroke-linejoin="round"' : "";
  const dashes = part.dashes ? ` stroke-dasharray="${part.dashes}"` : "";
  return `<${shape} class="${name}-line" fill="none" stroke="${colour}" stroke-width="${part.line}"${dashes}${round}/>`;
}
