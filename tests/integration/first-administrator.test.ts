import { describe, expect, test } from "vitest";
import { user } from "../../db/sqlite/schema";
import { acceptOneTimeLink } from "../../lib/use-cases/accept-one-time-link";
import { makeFirstAdministratorLink } from "../../lib/use-cases/make-first-administrator-link";
import { recoverAdministrator } from "../../lib/use-cases/recover-administrator";
import { showOneTimeLink } from "../../lib/use-cases/show-one-time-link";
import { auditOf, auditText, testClock } from "../support/people";
import { testStore } from "../support/store";

const filled = {
  name: "Ada",
  email: "Ada@Example.org",
  password: "four unrelated words",
  passwordAgain: "four unrelated words",
};
const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "accepted";

function started() {
  const clock = testClock();
  const context = { store: testStore(), now: clock.now };
  const start = async () => (await makeFirstAdministratorLink(context))?.token ?? null;
  const use = (token: string | null, more = {}) => acceptOneTimeLink(context, { token, ...filled, ...more });
  return { ...context, clock, context, start, use };
}

describe("the first administrator", () => {
  test("comes in by the printed link, once; afterwards none is made", async () => {
    const { store, start, use } = started();
    const token = await start();
    expect(keyOf(await use(token))).toBe("accepted");
    expect(await store.read.select().from(user)).toMatchObject([
      { email: "ada@example.org", name: "Ada", role: "administrator", state: "active" },
    ]);
    expect(keyOf(await use(token, { email: "b@example.org" }))).toBe("linkEnded");
    expect(await start()).toBeNull();
    expect(await store.read.select().from(user)).toHaveLength(1);
  });

  test("each start prints a new link and ends the one before", async () => {
    const { start, use, store } = started();
    const [first, second] = [await start(), await start()];
    expect(keyOf(await use(first))).toBe("linkEnded");
    expect(keyOf(await use(second))).toBe("accepted");
    const actions = (await auditOf(store)).map(({ entity, action }) => `${entity} ${action}`);
    expect(actions).toEqual([
      "one-time-link made",
      "one-time-link ended",
      "one-time-link made",
      "user first-administrator",
      "one-time-link used",
    ]);
  });

  test("a link is over after 24 hours", async () => {
    const { clock, context, start, use } = started();
    const token = (await start()) ?? "";
    expect((await showOneTimeLink(context, token)).ok).toBe(true);
    clock.forward(24 * 3_600_000);
    expect((await showOneTimeLink(context, token)).ok).toBe(false);
    expect(keyOf(await use(token))).toBe("linkEnded");
  });

  test("a wrong form leaves the link as it was", async () => {
    const { start, use } = started();
    const token = await start();
    expect(await use(token, { email: "nonsense", name: "" })).toMatchObject({
      fields: { email: { key: "emailWrong" }, name: { key: "nameNeeded" } },
    });
    expect(keyOf(await use(token))).toBe("accepted");
  });

  test("two who use the link at once do not both get in", async () => {
    const { store, start, use } = started();
    const token = await start();
    const outcomes = await Promise.all([use(token), use(token, { email: "b@example.org" })]);
    expect(outcomes.map(keyOf).sort()).toEqual(["accepted", "linkEnded"]);
    expect(await store.read.select().from(user)).toHaveLength(1);
  });

  test("a link is worth nothing once somebody administers another way", async () => {
    const { context, start, use } = started();
    const token = await start();
    const recovered = await recoverAdministrator(context, { email: "b@example.org" });
    if (!recovered.ok) throw new Error(keyOf(recovered));
    const { name: _, email: __, ...password } = filled;
    await acceptOneTimeLink(context, { token: recovered.value.token, ...password });
    expect(keyOf(await use(token))).toBe("linkEnded");
  });

  test("a guessed or missing token says no more than that the link has ended", async () => {
    const { use } = started();
    for (const token of ["guess", "", null]) expect(keyOf(await use(token))).toBe("linkEnded");
  });

  test("the audit holds neither the token nor the password", async () => {
    const { store, start, use } = started();
    const token = (await start()) ?? "";
    await use(token);
    const audit = await auditText(store);
    expect(audit).not.toContain(token);
    expect(audit).not.toContain(filled.password);
    expect(audit).not.toContain("argon2");
  });
});
