import type { ReportKind, ReportSection } from "../../domain/vocabulary";
import { canSay } from "./can-say";
import { chartsSection } from "./charts";
import { commitmentsSection } from "./commitments";
import type { ComposeSection } from "./composing";
import { summaryBlocks } from "./figures";
import { gapsSection } from "./gaps";
import { interimChanges } from "./interim-changes";
import { interimSummary, outlookSummary, withoutKeptApart } from "./kind-summaries";
import { interimNotYetDue, outlookNotYetDue } from "./not-yet-due";
import { outlookDeadlines } from "./outlook-deadlines";
import { partyShared } from "./party-shared";
import { partySpecific } from "./party-specific";
import { partyFigures, partyGaps, partySummary } from "./party-summary";
import { plainTableSection } from "./plain-table";

type Sections = Partial<Record<ReportSection, ComposeSection>>;

const summary: ComposeSection = (c) => [...summaryBlocks(c, c.facts.items), ...canSay(c)];

/** What a kind says in its own way; the rest is the same for all. */
export const ofKind: Partial<Record<ReportKind, Sections>> = {
  document: { summary },
  interim: {
    summary: interimSummary,
    charts: withoutKeptApart(chartsSection),
    changes: interimChanges,
    commitments: withoutKeptApart(commitmentsSection),
    gaps: withoutKeptApart(gapsSection),
    "not-yet-due": interimNotYetDue,
  },
  party: {
    summary: partySummary,
    specific: partySpecific,
    gaps: partyGaps,
    // Figures and tables stand behind the one page.
    shared: (c) => [...partyFigures(c), ...partyShared(c)],
  },
  sector: { summary },
  outlook: { summary: outlookSummary, deadlines: outlookDeadlines, "not-yet-due": outlookNotYetDue },
  table: { commitments: (c) => [...plainTableSection(c), ...canSay(c)] },
};
