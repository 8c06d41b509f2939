import { acceptEvidence } from "../use-cases/accept-evidence";
import { assessmentDesk } from "../use-cases/assessment-desk";
import { changeSettings } from "../use-cases/change-settings";
import type { Context } from "../use-cases/context";
import { discardAssessment } from "../use-cases/discard-assessment";
import { logSearch } from "../use-cases/log-search";
import { publishAssessment } from "../use-cases/publish-assessment";
import { recordAssessments } from "../use-cases/record-assessments";
import { recordDevelopment } from "../use-cases/record-development";
import { sendBackAssessment } from "../use-cases/send-back-assessment";
import { sendBackEvidence } from "../use-cases/send-back-evidence";
import { submitAssessment } from "../use-cases/submit-assessment";
import { must } from "./demo-must";
import type { DemoRecords } from "./demo-records";
import { answerAssessment, bringIn, discuss, recode, tellError } from "./replay-demo-desk";

/** The context of a fictional person on a day of the past. */
export type DemoStep = (person: string, daysAgo: number) => Context;

type Assessment = DemoRecords["assessments"][number];
type Evidence = { kind: "development" | "search"; id: string; recordVersion: number };
type EvidenceRecord = Pick<DemoRecords["searches"][number], "end" | "daysAgo" | "note">;

const document = "almaty-2025";
const codeOf = (number: string) => `${document}/${number}`;

/** Replays the records in the order in which they were made. */
export async function replayDemo(records: DemoRecords, step: DemoStep): Promise<void> {
  const kept = new Map<string, Evidence>();
  const single = records.singlePerson.map((one) => ({ ...one, singlePerson: true }));
  const steps = [
    ...records.developments.map((one) => ({ daysAgo: one.daysAgo, run: () => develop(one, step, kept) })),
    ...records.searches.map((one) => ({ daysAgo: one.daysAgo, run: () => search(one, step) })),
    ...records.assessments.map((one) => ({ daysAgo: one.daysAgo, run: () => assess(one, step) })),
    ...single.map((one) => ({ daysAgo: one.daysAgo, run: () => assessAlone(one, step) })),
    ...records.sentBackLater.map((one) => ({
      daysAgo: one.daysAgo,
      run: () => sendBackLater(one, step, kept),
    })),
    ...records.candidates.map((one) => ({ daysAgo: one.daysAgo, run: () => bringIn(one, step) })),
    ...records.errorReports.map((one) => ({ daysAgo: one.daysAgo, run: () => tellError(one, step) })),
    ...records.comments.map((one) => ({
      daysAgo: one.daysAgo,
      run: () => discuss(one, step, evidenceCalled(one.development, kept).id),
    })),
    ...records.responses.map((one) => ({ daysAgo: one.daysAgo, run: () => answerAssessment(one, step) })),
    ...records.codingChanges.map((one) => ({ daysAgo: one.daysAgo, run: () => recode(one, step) })),
  ];
  for (const { run } of steps.sort((a, b) => b.daysAgo - a.daysAgo)) await run();
}

async function develop(
  record: DemoRecords["developments"][number],
  step: DemoStep,
  kept: Map<string, Evidence>,
): Promise<void> {
  const { key, by, daysAgo, commitment, links, end: _, note: __, ...told } = record;
  const linked = links.map((link) => ({ ...link, commitment: codeOf(commitment) }));
  const made = must(await recordDevelopment(step(by, daysAgo), { ...told, links: linked }), key);
  kept.set(key, await review({ kind: "development", ...made }, record, step));
}

async function search(record: DemoRecords["searches"][number], step: DemoStep): Promise<void> {
  const { by, daysAgo, commitment, where, end: _, note: __, ...told } = record;
  const input = { ...told, commitment: codeOf(commitment), searchedWhere: where };
  const made = must(await logSearch(step(by, daysAgo), input), `The search for ${commitment}`);
  await review({ kind: "search", ...made }, record, step);
}

async function review(
  evidence: Evidence,
  { end, daysAgo, note }: EvidenceRecord,
  step: DemoStep,
): Promise<Evidence> {
  const { kind, id, recordVersion } = evidence;
  const input = { kind, id, basedOnVersion: recordVersion };
  const reviewer = step("reviewer", daysAgo);
  if (end === "accepted") return { kind, ...must(await acceptEvidence(reviewer, input)) };
  if (end === "sent-back") return { kind, ...must(await sendBackEvidence(reviewer, { ...input, note })) };
  return evidence;
}

async function assess(record: Assessment, step: DemoStep): Promise<void> {
  const { by, daysAgo, end, note, commitment: number, ...claim } = record;
  const author = step(by, daysAgo);
  const reviewer = step("reviewer", daysAgo);
  const commitment = codeOf(number);
  const desk = must(await assessmentDesk(author, { commitment }), commitment);
  const based = { commitment, basedOnVersion: desk.commitment.recordVersion };
  const { drafts } = must(await recordAssessments(author, { ...claim, ...based }), commitment);
  for (const { id } of drafts) {
    const first = { id, basedOnVersion: 1 };
    if (end === "draft") continue;
    if (end === "discarded") must(await discardAssessment(author, first), commitment);
    else {
      const submitted = must(await submitAssessment(author, first), commitment);
      const next = { id, basedOnVersion: submitted.recordVersion };
      // Contrary action whose second approval is missing.
      if (end === "approved") must(await publishAssessment(reviewer, next), commitment);
      if (end === "published") {
        const published = must(await publishAssessment(reviewer, next), commitment);
        // Contrary action takes a reviewer and an administrator.
        const last = { id, basedOnVersion: published.recordVersion };
        if (published.state === "submitted")
          must(await publishAssessment(step("administrator", daysAgo), last), commitment);
      }
      if (end === "sent-back") must(await sendBackAssessment(reviewer, { ...next, note }), commitment);
    }
  }
}

/** A one-person office: the rule is off only meanwhile, and what is published so stays marked. */
async function assessAlone(record: Assessment, step: DemoStep): Promise<void> {
  const administrator = step("administrator", record.daysAgo);
  must(await changeSettings(administrator, { twoPersonRule: false }));
  await assess(record, step);
  must(await changeSettings(administrator, { twoPersonRule: true }));
}

async function sendBackLater(
  { development, daysAgo, note }: DemoRecords["sentBackLater"][number],
  step: DemoStep,
  kept: Map<string, Evidence>,
): Promise<void> {
  const { kind, id, recordVersion } = evidenceCalled(development, kept);
  must(await sendBackEvidence(step("reviewer", daysAgo), { kind, id, basedOnVersion: recordVersion, note }));
}

function evidenceCalled(development: string, kept: Map<string, Evidence>): Evidence {
  const evidence = kept.get(development);
  if (!evidence) throw new Error(`The demo has no development called ${development}.`);
  return evidence;
}
