import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { prepared } from "../prepared";
import {
  assessment,
  development,
  developmentLink,
  file,
  linkCheck,
  searchLog,
  source,
  user,
} from "../sqlite/schema";
import type { Q } from "../store";

// What was claimed and recorded of one commitment. `drafts` asks for work that is not public too; never for readers.

const author = alias(user, "author");
const reviewer = alias(user, "reviewer");
const approver = alias(user, "approver");
const copy = alias(file, "copy");
const people = {
  author: { role: author.role, publicName: author.publicName },
  // The role first: a joined object whose first column is null is taken for a missing row.
  reviewer: { role: reviewer.role, publicName: reviewer.publicName },
};

const given = { commitmentId: sql.placeholder("commitmentId") };
const asked = (name: string, drafts: boolean) => (drafts ? `${name} with drafts` : name);

export async function assessmentsOf(q: Q, commitmentId: string, drafts: boolean) {
  const visible = drafts ? ne(assessment.state, "discarded") : eq(assessment.state, "published");
  const statement = prepared(q, asked("assessmentsOf", drafts), () =>
    q
      .select({ assessment, ...people, approver: { role: approver.role, publicName: approver.publicName } })
      .from(assessment)
      .innerJoin(author, eq(author.id, assessment.authorId))
      .leftJoin(reviewer, eq(reviewer.id, assessment.reviewerId))
      .leftJoin(approver, eq(approver.id, assessment.approverId))
      .where(and(eq(assessment.commitmentId, given.commitmentId), visible))
      .orderBy(desc(assessment.publishedAt), desc(assessment.createdAt), desc(assessment.id))
      .prepare(),
  );
  return await statement.execute({ commitmentId });
}

export async function developmentsOf(q: Q, commitmentId: string, drafts: boolean) {
  const visible = drafts ? ne(development.state, "discarded") : eq(development.state, "accepted");
  const statement = prepared(q, asked("developmentsOf", drafts), () =>
    q
      .select({
        development,
        link: {
          subject: developmentLink.subject,
          polarity: developmentLink.polarity,
          note: developmentLink.note,
        },
        ...people,
      })
      .from(developmentLink)
      .innerJoin(development, eq(development.id, developmentLink.developmentId))
      .innerJoin(author, eq(author.id, development.authorId))
      .leftJoin(reviewer, eq(reviewer.id, development.reviewerId))
      .where(and(eq(developmentLink.commitmentId, given.commitmentId), visible))
      .orderBy(desc(development.happenedTo), desc(development.id), asc(developmentLink.subject))
      .prepare(),
  );
  const rows = await statement.execute({ commitmentId });
  const byId = new Map<
    string,
    Omit<(typeof rows)[number], "link"> & { links: (typeof rows)[number]["link"][] }
  >();
  for (const { link, ...row } of rows) {
    const found = byId.get(row.development.id);
    if (found) found.links.push(link);
    else byId.set(row.development.id, { ...row, links: [link] });
  }
  return [...byId.values()];
}

/** The sources of these developments as they stand: a revised development has written its whole set anew. */
export async function sourcesOf(q: Q, developmentIds: string[]) {
  if (developmentIds.length === 0) return [];
  const names = developmentIds.map((_, at) => `id${at}`);
  const statement = prepared(q, `sources of ${names.length} developments`, () =>
    q
      .select({
        source,
        file: { sha256: file.sha256, name: file.name, bytes: file.bytes },
        copy: { sha256: copy.sha256, name: copy.name, bytes: copy.bytes },
        link: {
          ...{ state: linkCheck.state, checkedAt: linkCheck.checkedAt },
          ...{ finalAddress: linkCheck.finalAddress, failures: linkCheck.failures },
        },
      })
      .from(source)
      .leftJoin(file, eq(file.sha256, source.fileSha256))
      .leftJoin(copy, eq(copy.sha256, source.copySha256))
      .leftJoin(linkCheck, eq(linkCheck.address, source.address))
      .where(
        inArray(
          source.developmentId,
          names.map((name) => sql.placeholder(name)),
        ),
      )
      .orderBy(asc(source.developmentId), asc(source.position), asc(source.id))
      .prepare(),
  );
  const rows = await statement.execute(Object.fromEntries(developmentIds.map((id, at) => [`id${at}`, id])));
  const latest = new Map<string, number>();
  for (const { source: s } of rows)
    latest.set(s.developmentId, Math.max(latest.get(s.developmentId) ?? 0, s.revision));
  return rows.filter(({ source: s }) => s.revision === latest.get(s.developmentId));
}

export async function searchesOf(q: Q, commitmentId: string, drafts: boolean) {
  const visible = drafts ? ne(searchLog.state, "discarded") : eq(searchLog.state, "accepted");
  const statement = prepared(q, asked("searchesOf", drafts), () =>
    q
      .select({ search: searchLog, author: people.author })
      .from(searchLog)
      .innerJoin(author, eq(author.id, searchLog.authorId))
      .where(and(eq(searchLog.commitmentId, given.commitmentId), visible))
      .orderBy(desc(searchLog.searchedOn), desc(searchLog.id))
      .prepare(),
  );
  return await statement.execute({ commitmentId });
}
