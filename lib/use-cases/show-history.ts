import { z } from "zod";
import { findCommitment } from "../../db/queries/commitment-detail";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit } from "../domain/permission";
import type { CodedField, PublicChange } from "../domain/public-change";
import type { Lifecycle, Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { publicChangesOf } from "./public-changes";
import { refuseFields } from "./refuse-fields";
import { untilNextWrite } from "./until-next-write";

export const historyPageSize = 50;

export type CommitmentHistory = {
  code: string;
  document: string;
  number: string;
  title: Trilingual;
  lifecycle: Lifecycle;
  /** Newest first; one page of them. */
  changes: PublicChange[];
  total: number;
  page: number;
  pages: number;
  /** For editors: fields of these changes that can be taken back, because they do not stand as before any more. */
  revertible: { key: string; field: CodedField }[];
};

const Asked = z.object({
  document: z.string(),
  number: z.string(),
  page: z.coerce
    .number("fieldWrong")
    .int("fieldWrong")
    .min(1, "fieldWrong")
    .max(100_000, "fieldWrong")
    .default(1),
});

/** Every public change of one commitment: field by field, with its moment, its reason and who answers for it. */
export async function showHistory(context: Context, input: unknown): Promise<Outcome<CommitmentHistory>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = context.store.read;
  const found = await findCommitment(q, parsed.data.document, parsed.data.number);
  if (!found) return refuse("not-found", "commitmentNotFound");
  const { id, code, number, title, lifecycle } = found.commitment;
  const all = await untilNextWrite(context, `history ${id}`, () => publicChangesOf(q, [id]));
  const pages = Math.max(1, Math.ceil(all.length / historyPageSize));
  const page = Math.min(parsed.data.page, pages);
  const changes = all.slice((page - 1) * historyPageSize, page * historyPageSize);
  return accept({
    ...{ code, document: found.document.slug, number, title, lifecycle, changes },
    ...{ total: all.length, page, pages },
    revertible: canEdit(context.actor) && lifecycle === "in-force" ? revertibleOf(all, changes) : [],
  });
}

/** Places in the text are not taken back field by field; tier and wording follow the type, the codebook the release. */
const notAlone: ReadonlySet<CodedField> = new Set(["anchors", "elsewhere", "codebook", "tier", "wording"]);

function revertibleOf(all: PublicChange[], shown: PublicChange[]): CommitmentHistory["revertible"] {
  const now = new Map<CodedField, string>();
  for (const change of all)
    if (change.kind === "recoded" || change.kind === "coded")
      for (const { field, after } of change.fields)
        if (!now.has(field)) now.set(field, JSON.stringify(after));
  return shown.flatMap((change) =>
    change.kind === "recoded"
      ? change.fields
          .filter(({ field, before }) => !notAlone.has(field) && now.get(field) !== JSON.stringify(before))
          .map(({ field }) => ({ key: change.key, field }))
      : [],
  );
}
