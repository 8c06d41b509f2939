/** Fixtures that other programs made of our texts: the text they hold, and what wrote them. */
export const otherProducers: Record<string, { twin: string; program: string }> = {
  "memorandum.zh.docx": {
    twin: "memorandum.zh",
    program: "python-docx: reading aids, content controls, smart tags, fields, tracked changes",
  },
  "summit.ru.docx": { twin: "summit.ru", program: "pandoc 2.17, from Markdown with a numbered list" },
  "council.ru.html": {
    twin: "council.ru",
    program: "a ministry's page by hand: windows-1251, no article element, <br><br> for paragraphs",
  },
  "table.ru.pdf": { twin: "summit.ru", program: "LibreOffice 7.4, from a table of numbers and clauses" },
  "memorandum.zh.pdf": { twin: "memorandum.zh", program: "ReportLab 5: two columns, a font only named" },
  "columns.en.pdf": { twin: "group-leaders.en", program: "WeasyPrint 57: two columns, hyphenated" },
  "columns.zh.pdf": { twin: "lake-communique.zh", program: "Typst 0.14: two columns, justified" },
  "hyphens.en.pdf": { twin: "declaration.en", program: "Typst 0.14: every hyphen is a soft one" },
};
