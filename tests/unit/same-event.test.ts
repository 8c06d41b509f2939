import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/domain/report-likeness";
import { recordedEventsOf, sameEventGroups } from "../../lib/domain/same-event";
import { type Labelled, lookedAt, neverLookedAt } from "../support/labelled-reports";
import { shippedRegister } from "../support/shipped-register";

const register = shippedRegister();

/** Pairs that are grouped, against pairs that belong together. */
function measure(reports: Labelled[]) {
  const groups = sameEventGroups(reports, register);
  const groupOf = new Map(groups.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)));
  let [right, wrong, missed] = [0, 0, 0];
  const faults: string[] = [];
  for (const [i, a] of reports.entries())
    for (const b of reports.slice(i + 1)) {
      const together = groupOf.has(a.id) && groupOf.get(a.id) === groupOf.get(b.id);
      if (together && a.event === b.event) right++;
      else if (together) wrong++;
      else if (a.event === b.event) missed++;
      if (together !== (a.event === b.event))
        faults.push(`${together ? "wrong" : "missed"} ${a.title} | ${b.title}`);
    }
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  return { precision, recall, right, wrong, missed, faults };
}

const share = (value: number) => value.toFixed(2);

describe("reports of one event", () => {
  test.each([
    ["the reports looked at while the rule was written", lookedAt, 0.9, 0.8],
    ["the reports never looked at", neverLookedAt, 0.9, 0.7],
  ] as const)("are found among %s", (name, reports, leastPrecision, leastRecall) => {
    const { precision, recall, right, wrong, missed, faults } = measure([...reports]);
    console.info(
      `${name}: precision ${share(precision)}, recall ${share(recall)} (pairs: ${right} right, ${wrong} wrong, ${missed} missed)`,
      process.env.FAULTS ? faults : "",
    );
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
  });

  test("are never joined over more than three days, unless one is the other printed again", () => {
    const [first, second] = reportsOf("drill").slice(0, 2);
    const late = { ...second, publishedOn: "2025-06-09" };
    expect(sameEventGroups([first, late] as Report[], register)).toEqual([]);
    const [dispatch, reprint] = reportsOf("line-d").slice(0, 2);
    const later = { ...reprint, publishedOn: "2025-07-19" };
    expect(sameEventGroups([dispatch, later] as Report[], register)).toMatchObject([
      { ids: [dispatch?.id, reprint?.id], why: { dispatch: true, days: 11 } },
    ]);
  });

  test("say why: the dispatch with its origin, or the days, places and numbers they share", () => {
    const [dispatch, reprint, russian] = reportsOf("line-d");
    const [printed] = sameEventGroups([dispatch, reprint] as Report[], register);
    expect(printed?.dispatches).toEqual([{ ids: [dispatch?.id, reprint?.id], origin: "示例社（虚构）" }]);
    const [told] = sameEventGroups([dispatch, russian] as Report[], register);
    expect(told).toMatchObject({
      why: { dispatch: false, days: 0, towns: ["dushanbe"], namedDays: ["07-08"] },
      dispatches: [],
    });
    expect(told?.why.parties).toContain("TJ");
    expect(told?.why.words).toEqual(expect.arrayContaining(["2500", "31"]));
  });

  test("an agency that a reprint names is the origin before whoever came first", () => {
    const [dispatch, reprint] = reportsOf("line-d");
    const named = { ...reprint, origin: "Example Agency" };
    const [group] = sameEventGroups([dispatch, named] as Report[], register);
    expect(group?.dispatches[0]?.origin).toBe("Example Agency");
  });

  test("that share nothing but a capital, a day and its states are left apart", () => {
    const apart = ["dialogue", "wheat"].map((event) => reportsOf(event)[0] as Report);
    expect(sameEventGroups(apart, register)).toEqual([]);
  });

  test("without words, day or publisher are left alone", () => {
    const empty = { title: "", excerpt: "", publisher: "", origin: "", publishedOn: null, sketch: null };
    expect(
      sameEventGroups(
        [
          { ...empty, id: "a" },
          { ...empty, id: "b" },
        ],
        register,
      ),
    ).toEqual([]);
  });

  test("find the development they belong to, by its words or by one of its sources", () => {
    const [first, second] = reportsOf("drill") as Report[];
    const event = {
      id: "d",
      happenedFrom: "2025-06-03",
      happenedTo: "2025-06-03",
      text: "Osh. Something.",
      sources: [],
    };
    const told = { ...event, text: `Osh. ${first?.title} ${first?.excerpt}` };
    expect(recordedEventsOf([second as Report], [event], register).size).toBe(0);
    expect(recordedEventsOf([second as Report], [told], register).get(second?.id ?? "")?.id).toBe("d");
    const sourced = { ...event, sources: [first as Report] };
    expect(recordedEventsOf([second as Report], [sourced], register).get(second?.id ?? "")?.id).toBe("d");
    const before = { ...told, happenedFrom: "2025-05-01", happenedTo: "2025-05-01" };
    expect(recordedEventsOf([second as Report], [before], register).size).toBe(0);
  });
});

const reportsOf = (event: string): Labelled[] => lookedAt.filter((report) => report.event === event);

describe("grouping", () => {
  const all = [...lookedAt, ...neverLookedAt];
  const some = fc.subarray(all, { maxLength: 14 });

  test("does not depend on the order in which reports came", () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (reports, keys) => {
        const shuffled = reports
          .map((report) => ({ report, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ report }) => report);
        expect(sameEventGroups(shuffled, register)).toEqual(sameEventGroups(reports, register));
      }),
      { numRuns: 40 },
    );
  });

  test("puts every report into one group at most, and every dispatch inside its group", () => {
    fc.assert(
      fc.property(some, (reports) => {
        const groups = sameEventGroups(reports, register);
        const ids = groups.flatMap((group) => group.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const group of groups) {
          expect(group.ids.length).toBeGreaterThan(1);
          for (const { ids: printed } of group.dispatches)
            expect(group.ids).toEqual(expect.arrayContaining(printed));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("survives any text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 6 }), (texts) => {
        const reports = texts.map((text, i) => ({
          ...{ id: String(i), title: text, excerpt: text.repeat(3), publisher: "", origin: "" },
          ...{ publishedOn: "2025-01-01", sketch: null },
        }));
        for (const { ids } of sameEventGroups(reports, register)) expect(ids.length).toBeGreaterThan(1);
      }),
      { numRuns: 40 },
    );
  });
});
