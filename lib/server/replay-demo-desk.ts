import { acceptResponse } from "../use-cases/accept-response";
import { addComment } from "../use-cases/add-comment";
import { changeCandidate } from "../use-cases/change-candidate";
import { draftCodingChange } from "../use-cases/draft-coding-change";
import { publishCodingChange } from "../use-cases/publish-coding-change";
import { recordResponse } from "../use-cases/record-response";
import { reportError } from "../use-cases/report-error";
import { showCodingChange } from "../use-cases/show-coding-change";
import { showCommitment } from "../use-cases/show-commitment";
import { startCandidates } from "../use-cases/start-candidates";
import { submitCodingChange } from "../use-cases/submit-coding-change";
import { must } from "./demo-must";
import type { DemoRecords } from "./demo-records";
import type { DemoStep } from "./replay-demo";

const document = "almaty-2025";
const codeOf = (number: string) => `${document}/${number}`;

/** What waits in the inbox: an address, and what its page would say of itself. */
export async function bringIn(record: DemoRecords["candidates"][number], step: DemoStep): Promise<void> {
  const { by, daysAgo, commitment: number, address, ...facts } = record;
  const editor = step(by, daysAgo);
  const commitment = codeOf(number);
  const [candidate] = must(await startCandidates(editor, { text: address, commitment }), address).added;
  const change = { ...facts, commitment, id: candidate?.id, basedOnVersion: 1 };
  must(await changeCandidate(editor, change), address);
}

export async function tellError(record: DemoRecords["errorReports"][number], step: DemoStep): Promise<void> {
  const { by, daysAgo, ...told } = record;
  const unlimited = { take: async () => 0 };
  must(await reportError({ ...step(by, daysAgo), clientAddress: "demo" }, told, unlimited), record.what);
}

/** Words among colleagues, each after the first an answer to it. */
export async function discuss(
  { words, daysAgo, development }: DemoRecords["comments"][number],
  step: DemoStep,
  targetId: string,
): Promise<void> {
  let parent: string | null = null;
  for (const { by, body } of words) {
    const place = parent === null ? { target: "development", targetId } : { target: "answer", parent };
    const added: { id: string } = must(await addComment(step(by, daysAgo), { ...place, body }), development);
    parent ??= added.id;
  }
}

/** A party's word beside the newest published assessment of a commitment. */
export async function answerAssessment(
  record: DemoRecords["responses"][number],
  step: DemoStep,
): Promise<void> {
  const { by, daysAgo, commitment: number, ...said } = record;
  const editor = step(by, daysAgo);
  const { assessments } = must(await showCommitment(editor, { document, number }), number);
  const input = { ...said, assessment: assessments[0]?.id };
  const { id, recordVersion } = must(await recordResponse(editor, input), number);
  must(await acceptResponse(step("reviewer", daysAgo), { id, basedOnVersion: recordVersion }), number);
}

/** A field put right and put back: the coding of the demo stays the shipped one. */
export async function recode(
  { by, daysAgo, commitment: number, fields, reason }: DemoRecords["codingChanges"][number],
  step: DemoStep,
): Promise<void> {
  const editor = step(by, daysAgo);
  const commitment = codeOf(number);
  const { coding: base } = must(await showCodingChange(editor, { commitment }), commitment);
  const proposal = { kind: "edit", commitment, reason, base, coding: { ...base, ...fields } };
  const { id, recordVersion } = must(await draftCodingChange(editor, proposal), commitment);
  const sent = must(await submitCodingChange(editor, { id, basedOnVersion: recordVersion }), commitment);
  const last = { id, basedOnVersion: sent.recordVersion };
  must(await publishCodingChange(step("reviewer", daysAgo), last), commitment);
}
