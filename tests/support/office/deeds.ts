import type { Outcome } from "../../../lib/domain/outcome";
import { assessmentDeeds, responseDeeds } from "./assessment-deeds";
import { codingDeeds, houseDeeds } from "./coding-deeds";
import { evidenceDeeds } from "./evidence-deeds";
import { inboxDeeds } from "./inbox-deeds";
import { reportDeeds } from "./report-deeds";
import type { Office, Turn } from "./turn";

/** Everything that people do in an office, each as one attempt. */
export const deeds = {
  ...evidenceDeeds,
  ...assessmentDeeds,
  ...responseDeeds,
  ...inboxDeeds,
  ...codingDeeds,
  ...houseDeeds,
  ...reportDeeds,
};
export type Verb = keyof typeof deeds;
export const verbs = Object.keys(deeds) as Verb[];

/** Steps on the way to publication, which chance should take more often than the others. */
export const mainVerbs: readonly Verb[] = [
  ...(["develop", "accept", "record", "submit", "publish", "record", "submit", "publish"] as const),
  ...(["draftCoding", "submitCoding", "publishCoding", "respond", "acceptResponse"] as const),
  ...(["draftReport", "submitReport", "issueReport", "makeFiles"] as const),
];

/** Steps in which something is typed: its words stand in the entry that the step leaves. */
export const typingVerbs: ReadonlySet<string> = new Set<Verb>([
  ...(["develop", "revise", "search", "sendBackEvidence", "record", "edit", "sendBack", "respond"] as const),
  ...(["reviseResponse", "sendBackResponse", "paste", "changeCandidate", "useCandidate", "report"] as const),
  ...(["answerReport", "comment", "editComment", "draftCoding", "sendBackCoding", "mark"] as const),
  ...(["draftReport", "changeReport", "sendBackReport", "withdrawReport"] as const),
]);

export const attempt = (office: Office, verb: Verb, turn: Turn): Promise<Outcome<unknown>> =>
  deeds[verb](office, turn);
