import { createHash, randomUUID } from "node:crypto";
import type Database from "better-sqlite3";
import { editorId } from "./made-up-evidence";

export type Claim = {
  commitment: string;
  basedOnVersion: number;
  subjects: [string];
  status: string;
  reason: string;
};

/** One assessment as a draft: checks, the row, the commitment's version and the chained audit entry, in one write. */
export function recordQuestion(db: Database.Database) {
  const found = db.prepare(
    `select c.id, c.record_version version, c.mode, c.recurrence, d.adopted_on adopted from commitment c
      join document d on d.id = c.document_id where c.code = ?`,
  );
  const party = db
    .prepare(
      `select 1 from commitment_party where commitment_id = ? and party_code = ?
        and role in ('lead', 'joint', 'host', 'participant')`,
    )
    .pluck();
  const standing = db
    .prepare(
      `select id from assessment where commitment_id = ? and subject = ? and period_start = ? and state = 'published'
        order by published_at desc limit 1`,
    )
    .pluck();
  const insert = db.prepare(
    `insert into assessment (id, commitment_id, subject, period_start, status, reason, missing, stood_on, state,
      corrects_id, codebook, author_id, created_at, single_person, record_version)
      values (@id, @commitmentId, @subject, @periodStart, @status, @reason, @missing, @stoodOn, @state,
      @correctsId, @codebook, @authorId, @createdAt, 0, 1)`,
  );
  const raise = db.prepare("update commitment set record_version = record_version + 1 where id = ?");
  const lastHash = db.prepare("select hash from audit_entry order by seq desc limit 1").pluck();
  const audit = db.prepare(
    `insert into audit_entry (at, actor_id, entity, entity_id, action, after, prev_hash, hash)
      values (?, ?, 'assessment', ?, 'recorded', ?, ?, ?)`,
  );
  type Found = { id: string; version: number; mode: string; adopted: string };
  const write = db.transaction((claim: Claim): string => {
    const file = found.get(claim.commitment) as Found | undefined;
    const [subject] = claim.subjects;
    if (!file || file.version !== claim.basedOnVersion) throw new Error("conflict");
    if (file.mode === "collective" ? subject !== "all" : !party.get(file.id, subject))
      throw new Error("subject");
    if (claim.reason.trim().length < 20) throw new Error("reason");
    const at = Date.now();
    const next = new Date(Date.parse(file.adopted) + 86_400_000);
    const periodStart = next.toISOString().slice(0, 10);
    const row = {
      id: randomUUID(),
      commitmentId: file.id,
      subject,
      periodStart,
      status: claim.status,
      reason: claim.reason.trim(),
      missing: "",
      stoodOn: '{"developments":[],"sources":[],"searches":[]}',
      state: "draft",
      correctsId: standing.get(file.id, subject, periodStart) ?? null,
      codebook: "1",
      authorId: editorId,
      createdAt: at,
    };
    insert.run(row);
    raise.run(file.id);
    const previous = lastHash.get() as string;
    const after = JSON.stringify(row);
    const text = JSON.stringify([at, editorId, "assessment", row.id, "recorded", null, after, previous]);
    audit.run(at, editorId, row.id, after, previous, createHash("sha256").update(text).digest("hex"));
    const drafts = [{ id: row.id, subject }];
    return JSON.stringify({ recordVersion: file.version + 1, drafts });
  });
  return (body: string): string => write.immediate(JSON.parse(body) as Claim);
}
