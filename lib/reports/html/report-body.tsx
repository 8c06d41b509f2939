import { laidOut } from "../laid-out";
import type { Report, Section } from "../report";
import { BlockView } from "./block-view";
import { inOrder } from "./in-order";
import { Marks } from "./marks";
import { countsIn, numbersOf, type Page, wordsOfPage } from "./page";
import type { ReadTables } from "./read-tables";
import {
  articleOf,
  Contents,
  Footnotes,
  inReadingOrder,
  introductionId,
  notesId,
  Origin,
  SectionHeading,
  sectionOf,
  Typed,
} from "./report-parts";

/** A report below a heading of the page around it; tables show the rows that were read. */
export function ReportBody({ report, tables }: { report: Report; tables: ReadTables }) {
  const { head, sections } = report;
  const page: Page = {
    report,
    words: wordsOfPage(head.language),
    count: countsIn(head.language),
    rowsOf: (table) => tables.rows.get(table) ?? [],
    numberOf: numbersOf(report),
    isFirst: (run) => run.note !== undefined && tables.first.get(run.note) === run,
    isReferred: (note) => tables.first.has(note),
  };
  return (
    <article {...articleOf(report)}>
      <Marks />
      <Origin page={page} />
      <Typed id={introductionId} title={head.frame.introduction} text={head.introduction} />
      <Contents report={report} />
      <Sections sections={inReadingOrder(sections, false)} page={page} />
      <Typed id={notesId} title={head.frame.notes} text={head.notes} />
      <Sections sections={inReadingOrder(sections, true)} page={page} />
      <Footnotes page={page} />
    </article>
  );
}

function Sections({ sections, page }: { sections: readonly Section[]; page: Page }) {
  return sections.map((section) => (
    <section key={section.id} {...sectionOf(section)}>
      <SectionHeading section={section} />
      {inOrder(laidOut(section)).map(({ key, item }) => (
        <BlockView key={key} {...item} page={page} />
      ))}
    </section>
  ));
}
