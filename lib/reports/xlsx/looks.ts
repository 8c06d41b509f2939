import type { Style } from "exceljs";

const top = { vertical: "top", wrapText: true } as const;
const right = { vertical: "top", horizontal: "right" } as const;
const fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEFEDE8" } } as const;
const line = { bottom: { style: "thin", color: { argb: "FF8A8578" } } } as const;
const font = { name: "Calibri", size: 11 };
const link = { ...font, color: { argb: "FF1F4E79" }, underline: true };

/** One object for each look: the writer knows styles by the object. */
export const looks = {
  title: { font: { ...font, size: 16, bold: true }, alignment: top },
  heading: { font: { ...font, size: 13, bold: true }, alignment: top },
  subheading: { font: { ...font, bold: true }, alignment: top },
  text: { font, alignment: top },
  lead: { font: { ...font, size: 12 }, alignment: top },
  /** What is missing, as strong as a result. */
  gap: { font: { ...font, size: 12, bold: true }, alignment: top },
  small: { font: { ...font, size: 9, color: { argb: "FF595959" } }, alignment: top },
  quote: { font: { ...font, name: "Cambria" }, alignment: { ...top, indent: 2 } },
  link: { font: link, alignment: top },
  label: { font: { ...font, bold: true }, alignment: top },
  head: { font: { ...font, bold: true }, alignment: top, fill, border: line },
  number: { font, alignment: right, numFmt: "#,##0" },
  day: { font, alignment: right, numFmt: "yyyy-mm-dd" },
  month: { font, alignment: right, numFmt: "yyyy-mm" },
  year: { font, alignment: right, numFmt: "yyyy" },
} satisfies Record<string, Partial<Style>>;

export type Look = keyof typeof looks;
