import fc from "fast-check";
import type { CommitmentItem, ItemDeadline, ItemParty } from "../../lib/domain/commitment-item";
import {
  bases,
  flags,
  isResponsible,
  levels,
  lifecycles,
  modes,
  roles,
  shownStatuses,
  statuses,
  tierOf,
  trackedTypes,
  wordingOf,
} from "../../lib/domain/vocabulary";

/** Facts of our own making: a test names only what it is about. */
export function anItem(facts: Partial<CommitmentItem> & { number?: string } = {}): CommitmentItem {
  const { number = "1.1", document = "almaty-2025" } = facts;
  const [clause = "1"] = number.split(".");
  return {
    ...{ code: `${document}/${number}`, document, clause: Number(clause), number },
    title: {
      en: `Joint work on matter ${number}`,
      zh: `关于${number}事项的合作`,
      ru: `Совместная работа по вопросу ${number}`,
    },
    summary: { en: "Summary", zh: "摘要", ru: "Изложение" },
    quote: { text: "愿发展贸易", lang: "zh", script: "Hans" },
    ...{ type: "intends", tier: "undertaking", wording: "ready", precision: 1, delegation: 0 },
    ...{ verifiable: true, mode: "collective", sectors: ["trade"] },
    parties: [
      { code: "CN", role: "joint", status: null, basis: null, flags: [] },
      { code: "KZ", role: "joint", status: null, basis: null, flags: [] },
    ],
    deadline: { kind: "continuing", start: null, end: null, precision: null, words: null },
    period: { start: "2025-04-27", end: null },
    status: "not-reviewed",
    reviewed: { done: 0, of: 1 },
    flags: [],
    singlePerson: false,
    lifecycle: "in-force",
    updatedAt: "2026-01-15T08:00:00.000Z",
    ...facts,
  };
}

export const aParty = (code: string, facts: Partial<ItemParty> = {}): ItemParty => ({
  ...{ code, role: "joint", status: null, basis: null, flags: [] },
  ...facts,
});

export const dated = (
  start: string,
  end: string,
  precision: ItemDeadline["precision"] = "day",
): ItemDeadline => ({ kind: "dated", start, end, precision, words: "今年" });

const day = fc
  .integer({ min: 0, max: 1_400 })
  .map((n) => new Date(Date.UTC(2025, 3, 27) + n * 86_400_000).toISOString().slice(0, 10));

const deadline: fc.Arbitrary<ItemDeadline> = fc.oneof(
  fc
    .tuple(day, day, fc.constantFrom("day" as const, "month" as const, "year" as const))
    .map(([a, b, precision]) => dated(a < b ? a : b, a < b ? b : a, precision)),
  fc.constantFrom("asap" as const, "open" as const, "continuing" as const).map((kind) => ({
    ...{ kind, start: null, end: null, precision: null, words: kind === "asap" ? "尽快" : null },
  })),
  fc.option(day).map((held) => ({
    ...{ kind: "meeting" as const, start: held, end: held, words: "第二届中国-中亚峰会" },
    precision: held ? ("day" as const) : null,
  })),
);

const party = fc
  .record({
    code: fc.constantFrom("CN", "KG", "KZ", "TJ", "TM", "UZ", "cargo-centre"),
    role: fc.constantFrom(...roles),
    status: fc.constantFrom(...shownStatuses),
    basis: fc.option(fc.constantFrom(...bases)),
    flags: fc.uniqueArray(fc.constantFrom(...flags), { maxLength: 3 }),
  })
  .map((one) => ({ ...one, status: isResponsible(one.role) ? one.status : null }));

/** Any commitment that the product could show; its code is set by who makes a list of them. */
const anyItem: fc.Arbitrary<CommitmentItem> = fc
  .record({
    type: fc.constantFrom(...trackedTypes),
    mode: fc.constantFrom(...modes),
    precision: fc.constantFrom(...levels),
    sector: fc.constantFrom("mechanism", "trade", "energy", "climate"),
    parties: fc.uniqueArray(party, { selector: ({ code }) => code, maxLength: 7 }),
    deadline,
    status: fc.constantFrom(...statuses, "not-reviewed" as const, "not-yet-due" as const),
    flags: fc.uniqueArray(fc.constantFrom(...flags), { maxLength: 3 }),
    period: fc.constantFrom("2025-04-27", "2026-06-01"),
    lifecycle: fc.oneof(
      { weight: 5, arbitrary: fc.constant("in-force" as const) },
      fc.constantFrom(...lifecycles),
    ),
    done: fc.nat(3),
  })
  .map(({ sector, period, done, ...one }) =>
    anItem({
      ...one,
      tier: tierOf(one.type),
      wording: wordingOf(one.type),
      sectors: [sector],
      period: { start: period, end: null },
      reviewed: { done, of: 3 },
      parties: one.parties.map((each) =>
        one.mode === "each" ? each : { ...each, status: null, basis: null, flags: [] },
      ),
    }),
  );

/** A view: commitments with codes of their own, in the order of the text. */
export const anyItems: fc.Arbitrary<CommitmentItem[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), anyItem), {
    selector: ([clause, running]) => `${clause}.${running}`,
    maxLength: 9,
  })
  .map((rows) =>
    rows
      .sort(([a, b], [c, d]) => a - c || b - d)
      .map(([clause, running, item]) => {
        const number = `${clause}.${running}`;
        return {
          ...item,
          number,
          clause,
          code: `${item.document}/${number}`,
          title: anItem({ number }).title,
        };
      }),
  );
