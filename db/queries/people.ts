import { and, asc, count, eq, isNotNull, max, ne } from "drizzle-orm";
import type { Person, PersonChange } from "../../lib/domain/person";
import { session, user } from "../sqlite/schema";
import type { Q } from "../store";
import { appendAudit } from "./audit";

const personColumns = {
  id: user.id,
  email: user.email,
  name: user.name,
  publicName: user.publicName,
  role: user.role,
  state: user.state,
  recordVersion: user.recordVersion,
};

export async function findPerson(q: Q, id: string): Promise<Person | undefined> {
  const [row] = await q.select(personColumns).from(user).where(eq(user.id, id));
  return row;
}

export async function findPersonByEmail(q: Q, email: string): Promise<Person | undefined> {
  const [row] = await q.select(personColumns).from(user).where(eq(user.email, email));
  return row;
}

/** The hash leaves this file only to be compared with what was typed. */
export async function findPasswordHash(q: Q, id: string): Promise<string | null> {
  const [row] = await q.select({ hash: user.passwordHash }).from(user).where(eq(user.id, id));
  return row?.hash ?? null;
}

export async function hasPassword(q: Q, id: string): Promise<boolean> {
  const [row] = await q
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.id, id), isNotNull(user.passwordHash)));
  return row !== undefined;
}

export async function countActiveAdministrators(q: Q, except = ""): Promise<number> {
  const [row] = await q
    .select({ n: count() })
    .from(user)
    .where(and(eq(user.role, "administrator"), eq(user.state, "active"), ne(user.id, except)));
  return row?.n ?? 0;
}

/** Everybody with an account, and when they were last here. For administrators only: it holds e-mail addresses. */
export function listPeopleRows(q: Q) {
  return q
    .select({ ...personColumns, createdAt: user.createdAt, lastSeenAt: max(session.lastSeenAt) })
    .from(user)
    .leftJoin(session, eq(session.userId, user.id))
    .groupBy(user.id)
    .orderBy(asc(user.name), asc(user.id));
}

export async function insertPerson(
  q: Q,
  person: Omit<Person, "recordVersion"> & { passwordHash: string | null },
  by: { id: string | null; action: string },
  at: Date,
): Promise<void> {
  const { passwordHash, ...shown } = person;
  await q.insert(user).values({ ...shown, passwordHash, createdAt: at, recordVersion: 1 });
  const after = { ...shown, ...(passwordHash ? { password: "set" } : {}) };
  const { id: entityId } = person;
  const audit = { actorId: by.id ?? entityId, entity: "user" as const, entityId, action: by.action };
  await appendAudit(q, { ...audit, before: null, after }, at);
}

/** The one way a person's record changes: fields, version and audit entry together. */
export async function writePerson(q: Q, person: Person, change: PersonChange, at: Date): Promise<Person> {
  const recordVersion = person.recordVersion + 1;
  await q
    .update(user)
    .set({ ...change.set, recordVersion })
    .where(eq(user.id, person.id));
  await appendAudit(q, change.audit, at);
  const { passwordHash: _, ...shown } = change.set;
  return { ...person, ...shown, recordVersion };
}
