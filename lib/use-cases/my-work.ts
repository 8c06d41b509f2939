import { openCodingChanges } from "../../db/queries/coding-changes";
import { openImports } from "../../db/queries/import-publishing";
import { openAssessments, openDevelopments, openSearches } from "../../db/queries/review";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { describeOpenCoding, type OpenCodingChange } from "./open-coding-changes";
import { describeOpenReports, type OpenReport } from "./open-reports";
import { describeOpenResponses, type OpenResponse } from "./open-responses";
import {
  describeOpenAssessments,
  describeOpenDevelopments,
  describeOpenImports,
  describeOpenSearches,
  type OpenAssessment,
  type OpenDevelopment,
  type OpenImport,
  type OpenSearch,
} from "./open-work";

/** What an editor has begun and nobody has published: drafts, sent back, waiting. */
export type MyWork = {
  assessments: OpenAssessment[];
  developments: OpenDevelopment[];
  searches: OpenSearch[];
  imports: OpenImport[];
  coding: OpenCodingChange[];
  responses: OpenResponse[];
  reports: OpenReport[];
};

export async function myWork({ actor, store }: Context): Promise<Outcome<MyWork>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const q = store.read;
  const own = { ownedBy: actor.id };
  return accept({
    assessments: describeOpenAssessments(await openAssessments(q, own), actor.id),
    developments: await describeOpenDevelopments(q, await openDevelopments(q, own), actor.id),
    searches: describeOpenSearches(await openSearches(q, own), actor.id),
    imports: await describeOpenImports(q, await openImports(q, own), actor.id),
    coding: describeOpenCoding(await openCodingChanges(q, own), actor.id),
    responses: await describeOpenResponses(q, own, actor.id),
    reports: await describeOpenReports(q, own, actor.id),
  });
}
