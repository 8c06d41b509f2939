import { and, asc, count, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { user } from "../../../db/sqlite/schema";
import type { Store } from "../../../db/store";
import type { Actor } from "../../../lib/domain/permission";
import {
  type Polarity,
  polarities,
  type SourceClass,
  type Status,
  sourceClasses,
  statuses,
  type UserRole,
  type Visibility,
  visibilities,
} from "../../../lib/domain/vocabulary";
import type { Context } from "../../../lib/use-cases/context";

/** One attempt of one person, as chance has it; whether it is right is for the product to say. */
export type Turn = {
  /** Grows by one with every turn: whatever is typed in it can be told apart from everything else. */
  n: number;
  pick: number;
  who: number;
  /** Sometimes what is open in another window is out of date. */
  stale: boolean;
  /** Mostly the right person does something to a record in the right state, else sequences rarely get far. */
  apt: boolean;
  status: Status;
  subject: string;
  polarity: Polarity;
  sourceClass: SourceClass;
  visibility: Visibility;
  restated: boolean;
  day: string;
};

export type Office = {
  store: Store;
  people: (Actor & { id: string })[];
  codes: string[];
  clock: (n: number) => Date;
};

export const days = ["2025-01-01", "2025-04-26", "2025-04-27", "2026-05-01", "2026-11-01"];

/** A turn out of a number stream, for processes that have no fast-check at hand. */
export function chanceTurn(random: () => number, n: number): Turn {
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  return {
    ...{ n, pick: Math.floor(random() * 1_000), who: Math.floor(random() * 1_000) },
    ...{ stale: random() < 0.1, apt: random() < 0.9, restated: random() < 0.1 },
    status:
      random() < 0.5 ? of(["partial", "delivered", "not-assessable", "contrary"] as const) : of(statuses),
    ...{ subject: of(["all", "CN", "KZ"]), polarity: of(polarities) },
    ...{ sourceClass: of(sourceClasses), visibility: of(visibilities), day: of(days) },
  };
}

/** Chance alone seldom gets a claim as far as publication: most able turns try something that could stand. */
export const isSound = ({ apt, who }: Turn) => apt && who % 3 !== 0;

/** The same numbers for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A word that occurs once in the world: where it is read, this very text is read. */
export const wordOf = (n: number, which: string) => `zq${n}${which}q`;
export const words = /zq\d+[a-z]+q/g;

/** A row of a table by chance, among those that fit. */
export async function oneOf<T extends SQLiteTable>(
  store: Store,
  table: T,
  pick: number,
  where?: SQL,
): Promise<T["$inferSelect"] | undefined> {
  const [found] = await store.read
    .select({ n: count() })
    .from(table as SQLiteTable)
    .where(where);
  if (!found?.n) return undefined;
  const [row] = await store.read
    .select()
    .from(table as SQLiteTable)
    .where(where)
    .orderBy(asc(sql`rowid`))
    .limit(1)
    .offset(pick % found.n);
  return row as T["$inferSelect"];
}

export const inState = (column: SQLiteColumn, states: readonly string[], turn: Turn) =>
  turn.apt && states.length > 0 ? inArray(column, [...states]) : and();

/** As the person stands in the database now: roles change. */
async function asToday(store: Store, person: { id: string }): Promise<Actor & { id: string }> {
  const [row] = await store.read
    .select({ id: user.id, role: user.role, name: user.name })
    .from(user)
    .where(inArray(user.id, [person.id]));
  if (!row) throw new Error(`There is no ${person.id}.`);
  return row;
}

export type Fit = {
  roles: readonly UserRole[];
  /** Only this person would do, or anybody but these. */
  only?: string | null | undefined;
  not?: readonly (string | null | undefined)[];
};

/** Who acts: mostly somebody who may, sometimes anybody. */
export async function actorFor(
  { store, people }: Office,
  turn: Turn,
  fit: Fit,
): Promise<Actor & { id: string }> {
  const all = await Promise.all(people.map((person) => asToday(store, person)));
  const able = all.filter(
    ({ id, role }) =>
      fit.roles.includes(role) && (!fit.only || id === fit.only) && !fit.not?.some((other) => other === id),
  );
  const among = turn.apt && able.length > 0 ? able : all;
  return among[turn.who % among.length] as Actor & { id: string };
}

export const editors: readonly UserRole[] = ["editor", "reviewer", "administrator"];
export const reviewers: readonly UserRole[] = ["reviewer", "administrator"];
export const administrators: readonly UserRole[] = ["administrator"];

export const contextFor = (office: Office, turn: Turn, actor: Actor): Context => ({
  ...{ store: office.store, actor, publicRead: true },
  now: () => office.clock(turn.n),
});

/** How a form names a record and the state it was drawn from. */
export const based = (turn: Turn, row: { id: string; recordVersion: number } | undefined) => ({
  id: row?.id ?? "none",
  basedOnVersion: (row?.recordVersion ?? 1) - (turn.stale ? 1 : 0),
});
