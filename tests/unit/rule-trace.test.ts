import { describe, expect, test } from "vitest";
import { evidenceFor, whatIsMissingFor } from "../../lib/domain/evidence";
import {
  outlookFor,
  outlookOf,
  type RuleKey,
  ruleKeys,
  ruleOf,
  toldRule,
  weightOf,
} from "../../lib/domain/rule-trace";
import { type Status, statuses } from "../../lib/domain/vocabulary";
import { messagesOf } from "../../lib/messages";
import { aDevelopment, aFile, anAssessment, aSearch, aSourceRecord, dated } from "../support/commitment-file";

const today = "2026-11-22";
const period = { start: "2025-04-27", end: null };
const on = (file: ReturnType<typeof aFile>) => evidenceFor(file, "all", period, today);
const act = (...classes: Parameters<typeof aSourceRecord>[0][]) =>
  aDevelopment({ sources: classes.map((given) => aSourceRecord(given)) });
const against = (...classes: Parameters<typeof aSourceRecord>[0][]) => ({
  ...act(...classes),
  links: [{ subject: "all", polarity: "contradicts" as const }],
});
const closed = dated("2026-01-01", "2026-03-31");
const oneDispatch = [{ origin: "Dispatch 1" }, { origin: "dispatch 1 " }];

describe("the rule that lets a status through", () => {
  test.each<[string, Status, ReturnType<typeof aFile>, RuleKey | null]>([
    ["a firm source", "delivered", aFile({ developments: [act({ class: "P2" })] }), "delivered-firm-source"],
    ["two origins", "delivered", aFile({ developments: [act({}, {})] }), "delivered-two-origins"],
    [
      "both: the firm one is named",
      "delivered",
      aFile({ developments: [act({ class: "P3" }, {})] }),
      "delivered-firm-source",
    ],
    ["two reprints of one dispatch", "delivered", aFile({ developments: [act(...oneDispatch)] }), null],
    [
      "an act against the text on P1",
      "contrary",
      aFile({ developments: [against({ class: "P1" })] }),
      "contrary-p1",
    ],
    [
      "an act against the text on two origins",
      "contrary",
      aFile({ developments: [against({}, {})] }),
      "contrary-two-origins",
    ],
    [
      "an act against the text on P2 alone",
      "contrary",
      aFile({ developments: [against({ class: "P2" })] }),
      null,
    ],
    ["any act", "mostly", aFile({ developments: [act({})] }), "mostly-core"],
    ["any act", "partial", aFile({ developments: [act({})] }), "partial-act"],
    ["any act", "started", aFile({ developments: [act({})] }), "started-act"],
    ["nothing", "partial", aFile(), null],
    [
      "a closed window and a failure shown",
      "not-delivered",
      aFile({ deadline: closed, developments: [against({})] }),
      "not-delivered-window-closed",
    ],
    ["an open window", "not-delivered", aFile({ developments: [against({})] }), null],
    ["a logged search", "no-evidence", aFile({ searches: [aSearch()] }), "no-evidence-search"],
    ["a reason alone", "not-applicable", aFile(), "not-applicable-reason"],
    ["a reason alone", "not-assessable", aFile(), "not-assessable-reason"],
  ])("%s: %s", (_, status, file, key) => {
    expect(ruleOf(status, on(file))).toBe(key);
  });

  test("fires exactly where nothing is missing, and can be said in every language", () => {
    const files = [
      aFile(),
      aFile({ developments: [act({ class: "P1" })] }),
      aFile({ deadline: closed, developments: [against({}, {})] }),
    ];
    for (const file of files)
      for (const status of statuses)
        expect(ruleOf(status, on(file)) === null).toBe(whatIsMissingFor(status, on(file)) !== null);
    for (const { assess } of Object.values(messagesOf))
      expect(Object.keys(assess.trace.fired).sort()).toEqual([...ruleKeys, "unknown"].sort());
  });

  test("of an older assessment follows from the sources that still stand; where they do not tell, nothing is made up", () => {
    const firm = [aSourceRecord({ class: "P2" })];
    expect(toldRule("delivered", "delivered-two-origins", [firm])).toBe("delivered-two-origins");
    expect(toldRule("delivered", null, [firm])).toBe("delivered-firm-source");
    expect(toldRule("delivered", null, [[aSourceRecord()]])).toBeNull();
    expect(toldRule("contrary", null, [])).toBeNull();
    expect(toldRule("partial", "a rule of another release", [firm])).toBe("partial-act");
  });

  test("what it stands on is counted by class and by origin, and what is gone since is told", () => {
    const [one, two] = oneDispatch.map((given) => aSourceRecord(given));
    const acts = [[one, two], [aSourceRecord({ class: "P2" })]] as Parameters<typeof weightOf>[0];
    expect(weightOf(acts, ["a", "b", "c", "d"])).toEqual({
      developments: 2,
      sources: 3,
      origins: 2,
      classes: [
        { class: "N1", count: 2 },
        { class: "P2", count: 1 },
      ],
      gone: 1,
    });
  });
});

describe("what would change a status", () => {
  const lacks = (status: Status, file: ReturnType<typeof aFile>) =>
    Object.fromEntries(
      outlookOf(status, on(file)).others.map((other) => [
        other.status,
        `${other.direction}: ${other.missing?.key ?? "carried"}`,
      ]),
    );

  test("from partly delivered on one news report: each other status with what it lacks", () => {
    expect(lacks("partial", aFile({ developments: [act({})] }))).toEqual({
      "not-applicable": "aside: carried",
      "not-assessable": "aside: carried",
      contrary: "down: needsContraryAct",
      delivered: "up: needsFirmerSource",
      mostly: "up: carried",
      "not-delivered": "down: needsClosedWindow",
      started: "down: carried",
      "no-evidence": "down: evidenceWasFound",
    });
  });
  test("the sentence for delivered is the method's", () => {
    expect(messagesOf.en.refusals.needsFirmerSource).toBe(
      "“Delivered” needs one source of class P1–P3, or a second origin.",
    );
  });
  test("an act against the text on a weak source lacks a firmer one, and everything is above contrary action", () => {
    const file = aFile({ developments: [act({ class: "P1" }), against({ class: "N1" })] });
    expect(lacks("delivered", file).contrary).toBe("down: needsFirmerContrary");
    const contrary = aFile({ developments: [act({}), against({ class: "P1" })] });
    expect(lacks("contrary", contrary)["no-evidence"]).toBe("up: evidenceWasFound");
  });

  test("of one that judges no progress, every other stands instead of it", () => {
    expect(lacks("not-assessable", aFile())).toMatchObject({
      "not-applicable": "aside: carried",
      contrary: "instead: needsContraryAct",
      delivered: "instead: needsSupportingAct",
    });
  });

  test("it names each source that the status could not lose", () => {
    const [firm, other] = [aSourceRecord({ class: "P2" }), aSourceRecord()];
    const rests = (status: Status, sources: (typeof firm)[]) =>
      outlookOf(status, on(aFile({ developments: [aDevelopment({ sources })] }))).restsOn;
    expect(rests("delivered", [firm, other])).toEqual([firm.id]);
    expect(rests("delivered", [other, aSourceRecord()])).toHaveLength(2);
    expect(rests("delivered", [firm, other, aSourceRecord()])).toEqual([]);
    expect(rests("partial", [firm, other])).toEqual([]);
    expect(rests("partial", [other])).toEqual([other.id]);
    expect(rests("delivered", [other])).toEqual([]);
  });
  test("no evidence found rests on its only search", () => {
    const search = aSearch();
    expect(outlookOf("no-evidence", on(aFile({ searches: [search] }))).restsOn).toEqual([search.id]);
    expect(outlookOf("no-evidence", on(aFile({ searches: [search, aSearch()] }))).restsOn).toEqual([]);
  });
  test("of an assessment it looks at its own subject and period, on accepted evidence", () => {
    const waiting = aDevelopment({ state: "submitted", sources: [aSourceRecord({ class: "P1" })] });
    const file = aFile({ developments: [act({}), waiting] });
    const outlook = outlookFor(file, anAssessment({ status: "partial" }), today);
    expect(outlook.others.find(({ status }) => status === "delivered")?.missing?.key).toBe(
      "needsFirmerSource",
    );
    const first = { start: "2025-04-27", end: "2026-04-30" };
    const held = aFile({ recurrence: "per-period", laterMeetings: ["2026-04-30"], developments: [act({})] });
    const then = outlookFor(held, anAssessment({ status: "partial", period: first }), today);
    expect(then.others.find(({ status }) => status === "mostly")?.missing?.key).toBe("needsSupportingAct");
  });
});
