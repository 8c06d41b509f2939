import { appendAudit } from "../../db/queries/audit";
import { type AnchorRow, anchorRowsOf, toldAnchors } from "../../db/queries/commitment-coding";
import { raiseVersions } from "../../db/queries/commitment-state";
import { insertAnchorRows } from "../../db/queries/import-anchors";
import type { Q } from "../../db/store";
import type { CodingChange } from "../domain/coding-change";
import { sameValue } from "../domain/recoding";
import type { CodingLoaded } from "./coding-record";
import { endCommitment } from "./end-commitment";

/** Its places become further places of the other one, whose coding and results stay as they are. */
export async function applyMerge(
  q: Q,
  change: CodingChange,
  loaded: CodingLoaded,
  { actorId, at }: { actorId: string; at: Date },
): Promise<string[]> {
  const target = loaded.others.find(({ id }) => id === change.intoId);
  if (!target) throw new Error("A merge was published without its target.");
  const before = await anchorRowsOf(q, target.id);
  const isSame = (one: AnchorRow, other: AnchorRow) =>
    one.revisionId === other.revisionId && one.start === other.start && one.end === other.end;
  const next = Math.max(-1, ...before.map(({ position }) => position)) + 1;
  const added = loaded.anchors
    .filter((place) => !before.some((known) => isSame(known, place)))
    .map((place, i) => ({
      ...{ ...place, id: crypto.randomUUID(), commitmentId: target.id },
      position: next + i,
    }));
  await insertAnchorRows(q, added);
  await raiseVersions(q, [target.id]);
  const [was, is] = [toldAnchors(before), toldAnchors([...before, ...added])];
  const fields = (["anchors", "elsewhere"] as const).filter((field) => !sameValue(was[field], is[field]));
  const told = (of: typeof was) =>
    // The audit has never heard of places elsewhere before there are any.
    Object.fromEntries(fields.map((field) => [field, of[field].length > 0 ? of[field] : null]));
  const entry = { actorId, entity: "commitment" as const, entityId: target.id, action: "anchored" };
  if (fields.length > 0) await appendAudit(q, { ...entry, before: told(was), after: told(is) }, at);
  await endCommitment(
    q,
    loaded,
    { action: "merged", lifecycle: "merged", successors: [target.code], reason: change.reason },
    { actorId, at },
  );
  return [loaded.record.id, target.id];
}
