import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { session, user } from "../../db/sqlite/schema";
import { makeAttempts } from "../../lib/auth/attempts";
import { changePassword } from "../../lib/use-cases/change-password";
import { hashPassword } from "../../lib/use-cases/password";
import { resumeSession } from "../../lib/use-cases/resume-session";
import { signIn } from "../../lib/use-cases/sign-in";
import { signOut } from "../../lib/use-cases/sign-out";
import { signOutEverywhere } from "../../lib/use-cases/sign-out-everywhere";
import { addPerson, auditOf, auditText, contextOf, freely, testClock } from "../support/people";
import { testStore } from "../support/store";

const password = "four unrelated words";
const hash = hashPassword(password);
const hour = 3_600_000;
const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "accepted";

async function somebody() {
  const store = testStore();
  const clock = testClock();
  const actor = await addPerson(store, "ed", { role: "editor", passwordHash: await hash });
  const context = contextOf(store, clock.now, actor);
  const enter = async () => {
    const outcome = await signIn(
      context,
      { email: "ED@example.org", password },
      { attempts: freely, address: "a" },
    );
    if (!outcome.ok) throw new Error(keyOf(outcome));
    return outcome.value.sessionId;
  };
  const who = (id: string) => resumeSession(context, id);
  return { store, clock, context, enter, who };
}

describe("signing in", () => {
  test("with the right password opens a session", async () => {
    const { enter, who } = await somebody();
    expect((await who(await enter()))?.actor).toEqual({ id: "ed", role: "editor", name: "ed" });
  });

  test("gives the same answer for a wrong password and for an account that does not exist", async () => {
    const { store, context } = await somebody();
    await addPerson(store, "invited", { state: "invited" });
    const guard = { attempts: freely, address: "a" };
    const answers = await Promise.all(
      ["ed", "nobody", "invited"].map((name) =>
        signIn(context, { email: `${name}@example.org`, password: "something else" }, guard),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(keyOf(answers[0] as { ok: boolean })).toBe("wrongEmailOrPassword");
    expect(await store.read.select().from(session)).toEqual([]);
  });

  test("is closed to a disabled account, which learns so only with its password", async () => {
    const { store, context } = await somebody();
    await addPerson(store, "gone", { state: "disabled", passwordHash: await hash });
    const attempt = (typed: string) =>
      signIn(context, { email: "gone@example.org", password: typed }, { attempts: freely, address: "a" });
    expect(keyOf(await attempt("something else"))).toBe("wrongEmailOrPassword");
    expect(keyOf(await attempt(password))).toBe("accountDisabled");
  });

  test("waits after too many attempts, even with the right password", async () => {
    const { context } = await somebody();
    const attempts = makeAttempts({ perAccount: 2, perAddress: 50, windowSeconds: 900 });
    const attempt = (typed: string) =>
      signIn(context, { email: "ed@example.org", password: typed }, { attempts, address: "a" });
    await attempt("wrong");
    await attempt("wrong");
    expect(await attempt(password)).toMatchObject({
      message: { key: "tooManyAttempts", values: { minutes: 15 } },
    });
  });

  test("says at the field what is missing", async () => {
    const { context } = await somebody();
    expect(
      await signIn(context, { email: "", password: "" }, { attempts: freely, address: "a" }),
    ).toMatchObject({
      fields: { email: { key: "emailNeeded" }, password: { key: "passwordNeeded" } },
    });
    expect((await signIn(context, undefined, { attempts: freely, address: "a" })).ok).toBe(false);
  });
});

describe("a session", () => {
  test("ends after twelve hours without a request", async () => {
    const { clock, enter, who } = await somebody();
    const id = await enter();
    clock.forward(12 * hour - 1);
    expect(await who(id)).not.toBeNull();
    clock.forward(12 * hour);
    expect(await who(id)).toBeNull();
  });

  test("ends after fourteen days however busy", async () => {
    const { clock, enter, who } = await somebody();
    const id = await enter();
    for (let i = 0; i < 14 * 24 - 1; i++) {
      clock.forward(hour);
      expect(await who(id)).not.toBeNull();
    }
    clock.forward(hour);
    expect(await who(id)).toBeNull();
  });

  test("is written to at most every few minutes", async () => {
    const { store, clock, enter, who } = await somebody();
    const id = await enter();
    const seenAt = async () => (await store.read.select().from(session))[0]?.lastSeenAt.getTime();
    const first = await seenAt();
    clock.forward(60_000);
    await who(id);
    expect(await seenAt()).toBe(first);
    clock.forward(6 * 60_000);
    await who(id);
    expect(await seenAt()).toBe(clock.now().getTime());
  });

  test("ends when signed out, and reads role and state anew each time", async () => {
    const { store, context, enter, who } = await somebody();
    const [left, kept] = [await enter(), await enter()];
    await signOut(context, left);
    expect(await who(left)).toBeNull();
    const set = (row: Partial<typeof user.$inferInsert>) =>
      store.tx(async (q) => void (await q.update(user).set(row).where(eq(user.id, "ed"))));
    await set({ role: "reader" });
    expect((await who(kept))?.actor.role).toBe("reader");
    await set({ state: "disabled" });
    expect(await who(kept)).toBeNull();
    expect(await who("no such session")).toBeNull();
  });

  test("ends everywhere at once, with an entry that says by whom", async () => {
    const { store, context, enter, who } = await somebody();
    const ids = [await enter(), await enter()];
    expect((await signOutEverywhere(context, { userId: "ed" })).ok).toBe(true);
    expect(await Promise.all(ids.map(who))).toEqual([null, null]);
    expect(await auditOf(store)).toMatchObject([
      { action: "signed-out-everywhere", actorId: "ed", entityId: "ed" },
    ]);
  });
});

describe("changing the password", () => {
  const wanted = {
    currentPassword: password,
    password: "another four words",
    passwordAgain: "another four words",
  };

  test("takes the present one, ends the other sessions and keeps this one", async () => {
    const { store, context, enter, who } = await somebody();
    const [here, elsewhere] = [await enter(), await enter()];
    const guard = { attempts: freely, address: "a", sessionId: here };
    expect((await changePassword(context, wanted, guard)).ok).toBe(true);
    expect([(await who(here))?.actor.id, await who(elsewhere)]).toEqual(["ed", null]);
    const again = (typed: string) => signIn(context, { email: "ed@example.org", password: typed }, guard);
    expect(keyOf(await again(password))).toBe("wrongEmailOrPassword");
    expect((await again(wanted.password)).ok).toBe(true);
    expect(await auditOf(store)).toMatchObject([{ action: "password-changed", after: { password: "set" } }]);
    const audit = await auditText(store);
    for (const secret of [password, wanted.password, "argon2"]) expect(audit).not.toContain(secret);
  });

  test("is refused without it, to strangers, and when guessed too often", async () => {
    const { store, context, enter } = await somebody();
    const attempts = makeAttempts({ perAccount: 2, perAddress: 50, windowSeconds: 900 });
    const guard = { attempts, address: "a", sessionId: await enter() };
    const guess = { ...wanted, currentPassword: "a guess" };
    expect(await changePassword(context, guess, guard)).toMatchObject({
      fields: { currentPassword: { key: "wrongPassword" } },
    });
    await changePassword(context, guess, guard);
    expect(keyOf(await changePassword(context, wanted, guard))).toBe("tooManyAttempts");
    expect(keyOf(await changePassword(contextOf(store, context.now), wanted, guard))).toBe("signInFirst");
    expect(await auditOf(store)).toEqual([]);
  });
});
