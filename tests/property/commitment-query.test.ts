import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommitmentItem } from "../../lib/domain/commitment-item";
import {
  type CommitmentFilter,
  type CommitmentQuery,
  columns,
  type FilterName,
  filterNames,
  fixedValues,
} from "../../lib/domain/commitment-query";
import { emptyFilter, serializeCommitmentQuery } from "../../lib/domain/commitment-query-address";
import { type Role, roles, type Status, statuses, trackedTypes } from "../../lib/domain/vocabulary";
import { commitmentFacets } from "../../lib/use-cases/commitment-facets";
import { parseCommitmentQuery } from "../../lib/use-cases/commitment-query-input";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { asVisitor, type Listed, listed, listedRegister } from "../support/listed-commitments";
import { testStore } from "../support/store";

const register = {
  documents: ["first", "second"],
  sectors: ["mechanism", "trade", "energy", "climate"],
  parties: ["CN", "KG", "KZ", "TM"],
};
const known: Record<FilterName, readonly string[]> = {
  ...fixedValues,
  document: register.documents,
  sector: register.sectors,
  party: register.parties,
};
const day = fc
  .date({ min: new Date("2025-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** `likely`: how often a filter is in use at all. */
const anyFilter = (likely: number): fc.Arbitrary<CommitmentFilter> =>
  fc
    .record({
      ...Object.fromEntries(
        filterNames.map((name) => [
          name,
          fc.oneof(
            { weight: 10 - likely, arbitrary: fc.constant([]) },
            { weight: likely, arbitrary: fc.uniqueArray(fc.constantFrom(...known[name]), { maxLength: 3 }) },
          ),
        ]),
      ),
      dueFrom: fc.option(day, { freq: 8 - likely + 1 }),
      dueTo: fc.option(day, { freq: 8 - likely + 1 }),
    })
    .map((some) => ({ ...emptyFilter, ...some }) as CommitmentFilter);

test("what an address was written from is what is read from it", () => {
  const anyQuery = fc
    .record({
      filter: anyFilter(5),
      q: fc.string({ maxLength: 40 }).map((text) => text.normalize("NFC").trim()),
      sort: fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }),
      page: fc.integer({ min: 1, max: 1_000_000_000 }),
      size: fc.integer({ min: 1, max: 500 }),
      columns: fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1 }),
      asOf: fc.constantFrom(null, "2026-06-01", "2026-06-01T14:03:22.123Z"),
    })
    .map(({ filter, ...rest }): CommitmentQuery => ({ ...filter, ...rest }));
  fc.assert(
    fc.property(anyQuery, (query) => {
      const address = serializeCommitmentQuery(query).toString();
      expect(parseCommitmentQuery(new URLSearchParams(address), register)).toEqual({ query, unknown: [] });
    }),
  );
});

test("no address makes reading fail, and nothing in it is dropped in silence", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ minLength: 1 }))), (pairs) => {
      const { unknown } = parseCommitmentQuery(new URLSearchParams(pairs), register);
      const names = new Set<string>([
        ...filterNames,
        "dueFrom",
        "dueTo",
        "q",
        "sort",
        "page",
        "size",
        "columns",
      ]);
      for (const [name] of pairs)
        if (!names.has(name)) expect(unknown.some((one) => one.name === name)).toBe(true);
    }),
  );
});

/** The same question asked of the items in memory, without any index or query. */
function naive(items: CommitmentItem[], filter: CommitmentFilter): string[] {
  const any = (wanted: string[], has: (string | null)[]) =>
    wanted.length === 0 || has.some((value) => value !== null && wanted.includes(value));
  return items
    .filter(
      (item) =>
        any(filter.document, [item.document]) &&
        any(filter.sector, item.sectors) &&
        any(filter.status, [item.status]) &&
        any(filter.tier, [item.tier]) &&
        any(filter.type, [item.type]) &&
        any(filter.wording, [item.wording]) &&
        any(filter.precision, [String(item.precision)]) &&
        any(filter.flag, item.flags) &&
        ([filter.party, filter.role, filter.partyStatus].every((wanted) => wanted.length === 0) ||
          item.parties.some(
            (party) =>
              any(filter.party, [party.code]) &&
              any(filter.role, [party.role]) &&
              any(filter.partyStatus, [party.status]),
          )) &&
        (!filter.dueFrom || (item.deadline.end !== null && item.deadline.end >= filter.dueFrom)) &&
        (!filter.dueTo || (item.deadline.start !== null && item.deadline.start <= filter.dueTo)),
    )
    .map(({ code }) => code);
}

const anyCommitment: fc.Arbitrary<Listed> = fc
  .record({
    document: fc.constantFrom(...register.documents),
    clause: fc.constantFrom(1, 2),
    type: fc.constantFrom(...trackedTypes),
    precision: fc.constantFrom(0 as const, 1 as const, 2 as const),
    mode: fc.constantFrom("each" as const, "collective" as const),
    sectors: fc.uniqueArray(fc.constantFrom(...register.sectors), { minLength: 1 }),
    parties: fc.dictionary(fc.constantFrom(...register.parties), fc.constantFrom<Role>(...roles), {
      minKeys: 1,
    }),
    due: fc.option(fc.tuple(day, day).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]))),
    status: fc.option(fc.constantFrom<Status>(...statuses)),
  })
  .map(({ status, ...facts }) => {
    const subjects = Object.entries(facts.parties)
      .filter(([, role]) => ["lead", "joint", "host", "participant"].includes(role))
      .map(([code]) => code);
    if (!status || subjects.length === 0) return facts;
    const published = facts.mode === "collective" ? { all: status } : { [String(subjects[0])]: status };
    return { ...facts, published };
  });

test("lists equal a naive filter, and the number beside an option is what choosing it gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyCommitment, { minLength: 3, maxLength: 10 }),
      fc.array(anyFilter(2), { minLength: 3, maxLength: 3 }),
      async (facts, filters) => {
        const store = testStore();
        await listedRegister(store);
        for (const one of facts) await listed(store, one);
        const context = asVisitor(store);
        const list = async (filter: CommitmentFilter) => {
          const outcome = await listCommitments(context, serializeCommitmentQuery({ ...filter, size: 500 }), {
            locale: "en",
          });
          if (!outcome.ok) throw new Error(outcome.message.key);
          return outcome.value;
        };
        const all = (await list(emptyFilter)).items;
        expect(all).toHaveLength(facts.length);
        for (const filter of filters) {
          const found = await list(filter);
          expect(found.items.map(({ code }) => code)).toEqual(naive(all, filter));
          expect(found.total).toBe(found.items.length);
          const outcome = await commitmentFacets(context, serializeCommitmentQuery(filter));
          if (!outcome.ok) throw new Error(outcome.message.key);
          expect(outcome.value.total).toBe(found.total);
          for (const name of filterNames)
            for (const { value, count } of outcome.value.facets[name])
              expect(`${name}=${value}: ${count}`).toBe(
                `${name}=${value}: ${naive(all, { ...filter, [name]: [value] }).length}`,
              );
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
