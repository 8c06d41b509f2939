import { z } from "zod";
import { latestJob } from "../../db/queries/jobs";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { ImportState } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import type { ImportJob } from "./import-desk";
import { describeJob } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

export type ImportProgress = {
  state: ImportState;
  reading: number;
  recordVersion: number;
  job: ImportJob | null;
};

const Wanted = z.object({ id: idField });

/** As little as tells an open page when to look again. */
export async function showImportProgress(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<ImportProgress>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const row = await importWanted(store.read, parsed.data.id);
  if (!row.ok) return row;
  const { state, reading, recordVersion } = row.value;
  const job = describeJob(await latestJob(store.read, row.value.id));
  return accept({ state, reading, recordVersion, job });
}
