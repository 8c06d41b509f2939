import type { CommitmentItem } from "../../lib/domain/commitment-item";
import { emptyFilter } from "../../lib/domain/commitment-query-address";
import { sectionsOf } from "../../lib/domain/report";
import type { Trilingual } from "../../lib/domain/vocabulary";
import type {
  AssessmentFacts,
  CommitmentFacts,
  ReportFacts,
  ReportRequest,
} from "../../lib/reports/report-facts";

const three = (text: string): Trilingual => ({ en: text, zh: `${text}（中）`, ru: `${text} (рус.)` });

/** A commitment of an invented document; an undertaking assessed together, not reviewed, unless told otherwise. */
export const madeItem = (number: number, given: Partial<CommitmentItem> = {}): CommitmentItem => ({
  code: `made-2025/01.${number}`,
  document: "made-2025",
  clause: 1,
  number: `01.${number}`,
  title: three(`Lakes kept clean ${number}`),
  summary: three("They are ready to keep lakes clean."),
  quote: { text: "愿保持湖泊清洁", lang: "zh", script: "Hans" },
  type: "intends",
  tier: "undertaking",
  wording: "ready",
  precision: 1,
  delegation: 0,
  verifiable: true,
  mode: "collective",
  sectors: ["climate"],
  parties: [
    { code: "CN", role: "joint", status: null, basis: null, flags: [] },
    { code: "KZ", role: "joint", status: null, basis: null, flags: [] },
  ],
  deadline: { kind: "open", start: null, end: null, precision: null, words: null },
  period: { start: "2025-04-27", end: null },
  status: "not-reviewed",
  reviewed: { done: 0, of: 1 },
  flags: [],
  singlePerson: false,
  lifecycle: "in-force",
  updatedAt: "2025-05-01T00:00:00.000Z",
  ...given,
});

export const madeAssessment = (given: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  subject: "all",
  period: { start: "2025-04-27", end: null },
  status: "partial",
  reason: "One of two lakes was cleaned, as the record shows.",
  missing: "",
  basis: "independent",
  publishedAt: new Date("2026-01-10T00:00:00Z"),
  developments: [],
  current: true,
  correction: false,
  singlePerson: false,
  evidenceChanged: false,
  toReconfirm: false,
  ...given,
});

export const madeDetails = (given: Partial<CommitmentFacts> = {}): CommitmentFacts => ({
  untranslated: [],
  testsWrittenAt: new Date("2025-05-01T00:00:00Z"),
  wordRule: "weakest",
  successors: [],
  underCorrection: null,
  deliveredWhen: three("Both lakes are clean."),
  failedWhen: three("A record says that none was cleaned."),
  quotes: [],
  assessments: [],
  developments: [],
  responses: [],
  searches: [],
  ...given,
});

/** Facts around these items, as one would have gathered them. */
export function madeFacts(
  items: CommitmentItem[],
  given: Partial<Omit<ReportFacts, "request">> & { request?: Partial<ReportRequest> } = {},
): ReportFacts {
  const { request, ...facts } = given;
  const kind = request?.kind ?? "document";
  return {
    request: {
      kind,
      language: "en",
      title: "Lakes",
      introduction: "",
      notes: "",
      filter: emptyFilter,
      view: "",
      subject: kind === "document" ? "made-2025" : null,
      sections: sectionsOf[kind],
      columns: ["code", "title", "status"],
      issued: null,
      baseUrl: "https://kept.example.org",
      ...request,
    },
    asOf: new Date("2026-02-01T00:00:00Z"),
    today: "2026-02-01",
    documents: [
      {
        slug: "made-2025",
        title: three("An invented communiqué"),
        shortTitle: three("Made 2025"),
        place: three("Nowhere"),
        adoptedOn: "2025-04-26",
        language: "zh",
        authority: "unofficial-copy",
        participation: ["CN", "KZ"].map((party) => ({
          ...{ party, participation: ["minister" as const], note: null, counted: true },
        })),
        clauses: [
          { position: 1, label: "一" },
          { position: 2, label: "二" },
        ],
      },
    ],
    sectors: [{ code: "climate", label: three("Climate") }],
    parties: new Map([
      ["CN", { code: "CN", kind: "state", name: three("China") }],
      ["KZ", { code: "KZ", kind: "state", name: three("Kazakhstan") }],
    ]),
    items,
    listed: {
      count: items.length,
      async *batches() {
        yield items;
      },
    },
    all: items.length,
    details: new Map(),
    anythingPublished: true,
    before: null,
    ...facts,
  };
}
