import { file, report } from "../../../db/sqlite/schema";
import type { Store } from "../../../db/store";
import type { Outcome } from "../../../lib/domain/outcome";
import { type Actor, visitor } from "../../../lib/domain/permission";
import { commitmentFacets } from "../../../lib/use-cases/commitment-facets";
import type { Context } from "../../../lib/use-cases/context";
import { corrections } from "../../../lib/use-cases/corrections";
import { exportCommitments } from "../../../lib/use-cases/export-commitments";
import { listCommitments } from "../../../lib/use-cases/list-commitments";
import { listReports } from "../../../lib/use-cases/list-reports";
import { overview } from "../../../lib/use-cases/overview";
import { readFile } from "../../../lib/use-cases/read-file";
import { readDraftReportFile, readReportFile } from "../../../lib/use-cases/read-report-file";
import { showCommitment } from "../../../lib/use-cases/show-commitment";
import { showDocument } from "../../../lib/use-cases/show-document";
import { showHistory } from "../../../lib/use-cases/show-history";
import { showNews } from "../../../lib/use-cases/show-news";
import { showParty } from "../../../lib/use-cases/show-party";
import { showReport } from "../../../lib/use-cases/show-report";
import { showReportDraft } from "../../../lib/use-cases/show-report-draft";
import { accepted } from "../outcome";
import type { Office } from "./turn";

/** Everything that somebody without a part in the work can get today, as one text. */
export async function readToday(office: Office, actor: Actor, at: Date): Promise<string> {
  const context = contextAt(office.store, actor, at);
  const found: unknown[] = [
    accepted(await listCommitments(context, { size: "200" }, { locale: "en" })),
    accepted(await commitmentFacets(context, {})),
    accepted(await overview(context)),
    await fileOf(context, ""),
  ];
  for (const slug of documentsOf(office))
    found.push(accepted(await showDocument(context, { document: slug })));
  for (const party of ["CN", "KZ"]) found.push(accepted(await showParty(context, { party })));
  for (const place of placesOf(office)) found.push(accepted(await showCommitment(context, place)));
  for (const { sha256 } of await office.store.read.select().from(file))
    found.push(shownBy(await readFile(context, sha256)));
  found.push(...(await reportsIn(office, context)));
  return JSON.stringify(found);
}

/** Every report by every door, those included that do not lead to it. */
async function reportsIn({ store }: Office, context: Context): Promise<unknown[]> {
  const found: unknown[] = [accepted(await listReports(context, { size: 100 }))];
  for (const { id, number } of await store.read.select().from(report)) {
    found.push(shownBy(await showReport(context, { number: number ?? id })));
    found.push(shownBy(await readReportFile(context, { number: number ?? id, form: "json" })));
    found.push(shownBy(await showReportDraft(context, { id })));
    found.push(shownBy(await readDraftReportFile(context, { id, form: "json" })));
  }
  return found;
}

/** What readers can get of the past: every public change, and the pages as they stood. */
export async function readPast(office: Office, actor: Actor, at: Date, moments: Date[]): Promise<string> {
  const context = contextAt(office.store, actor, at);
  const found: unknown[] = [accepted(await corrections(context, { size: 100 }))];
  for (const place of placesOf(office)) found.push(accepted(await showHistory(context, place)));
  if (actor.id !== null) found.push(accepted(await showNews(context)));
  for (const asOf of moments.map((moment) => moment.toISOString())) {
    found.push(shownBy(await listCommitments(context, { size: "200", asOf }, { locale: "en" })));
    found.push(shownBy(await overview(context, { asOf })));
    found.push(await fileOf(context, asOf));
    for (const place of placesOf(office))
      found.push(shownBy(await showCommitment(context, { ...place, asOf })));
  }
  return JSON.stringify(found);
}

/** The rows as a file for machines. */
export async function fileOf(context: Context, asOf: string): Promise<string> {
  const params = new URLSearchParams({ for: "machines", lang: "en", ...(asOf && { asOf }) });
  const { chunks } = accepted(await exportCommitments(context, params, { baseUrl: "https://kept.example" }));
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

export const contextAt = (store: Store, actor: Actor = visitor, at: Date): Context => ({
  ...{ store, actor, publicRead: true },
  now: () => at,
});

const shownBy = (outcome: Outcome<unknown>) => (outcome.ok ? outcome.value : null);
const placesOf = ({ codes }: Office) =>
  codes.map((code) => {
    const [document = "", number = ""] = code.split("/");
    return { document, number };
  });
const documentsOf = (office: Office) => [...new Set(placesOf(office).map(({ document }) => document))];
