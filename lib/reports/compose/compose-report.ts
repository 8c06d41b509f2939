import { sectionsOf } from "../../domain/report";
import type { ReportSection } from "../../domain/vocabulary";
import type { Report, Section } from "../report";
import type { ReportFacts } from "../report-facts";
import { chartsSection } from "./charts";
import { clausesSection } from "./clauses";
import { codebookSection } from "./codebook";
import { commitmentsSection } from "./commitments";
import { type ComposeSection, type Composing, composingOf } from "./composing";
import { deadlinesSection } from "./deadlines";
import { summaryBlocks } from "./figures";
import { gapsSection } from "./gaps";
import { composeHead } from "./head";
import { ofKind } from "./kind-sections";
import { quotesSection } from "./quotes";

const forAll: Partial<Record<ReportSection, ComposeSection>> = {
  summary: (c) => summaryBlocks(c, c.facts.items),
  charts: chartsSection,
  clauses: clausesSection,
  commitments: commitmentsSection,
  deadlines: deadlinesSection,
  gaps: gapsSection,
  quotes: quotesSection,
  codebook: codebookSection,
};
const annexes: readonly ReportSection[] = ["shared", "quotes", "codebook"];

/** The report as every form says it: the chosen parts of its kind, in their order. */
export function composeReport(facts: ReportFacts): Report {
  const c = composingOf(facts);
  const { kind, sections: chosen } = facts.request;
  const sections = sectionsOf[kind].filter((id) => chosen.includes(id)).flatMap((id) => sectionOf(c, id));
  return { head: composeHead(c), sections, footnotes: c.notes.all() };
}

function sectionOf(c: Composing, id: ReportSection): Section[] {
  const compose = ofKind[c.facts.request.kind]?.[id] ?? forAll[id];
  if (!compose) return [];
  return [{ id, title: c.words.reportSection[id], annex: annexes.includes(id), blocks: compose(c) }];
}
