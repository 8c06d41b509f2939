import { describe, expect, test } from "vitest";
import { oneTimeLink, user } from "../../db/sqlite/schema";
import { acceptOneTimeLink } from "../../lib/use-cases/accept-one-time-link";
import { changePersonRole } from "../../lib/use-cases/change-person-role";
import type { Context } from "../../lib/use-cases/context";
import { disablePerson } from "../../lib/use-cases/disable-person";
import { enablePerson } from "../../lib/use-cases/enable-person";
import { invitePerson } from "../../lib/use-cases/invite-person";
import { listPeople } from "../../lib/use-cases/list-people";
import { recoverAdministrator } from "../../lib/use-cases/recover-administrator";
import { resetPersonPassword } from "../../lib/use-cases/reset-person-password";
import { resumeSession } from "../../lib/use-cases/resume-session";
import { setPublicName } from "../../lib/use-cases/set-public-name";
import { signOutEverywhere } from "../../lib/use-cases/sign-out-everywhere";
import { addPerson, auditOf, auditText, contextOf, testClock } from "../support/people";
import { testStore } from "../support/store";

const password = "four unrelated words";
const chosen = { password, passwordAgain: password };

async function office() {
  const store = testStore();
  const clock = testClock();
  const administrator = await addPerson(store, "ada", { role: "administrator" });
  const editor = await addPerson(store, "ed", { role: "editor" });
  const as = (actor: typeof editor) => contextOf(store, clock.now, actor);
  return { store, clock, ada: as(administrator), ed: as(editor), stranger: contextOf(store, clock.now) };
}

const people = (store: Context["store"]) => store.read.select().from(user).orderBy(user.id);
const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "accepted";

describe("inviting", () => {
  const invitation = { email: " New@Example.org ", name: "New", role: "editor" };

  test("gives a link once; whoever uses it chooses a password and is signed in", async () => {
    const { store, clock, ada } = await office();
    const invited = await invitePerson(ada, invitation);
    if (!invited.ok) throw new Error(keyOf(invited));
    expect(invited.value.email).toBe("new@example.org");
    const accepted = await acceptOneTimeLink(ada, { token: invited.value.token, ...chosen });
    if (!accepted.ok) throw new Error(keyOf(accepted));
    const resumed = await resumeSession({ store, now: clock.now }, accepted.value.sessionId);
    expect(resumed?.actor).toEqual({ id: invited.value.userId, role: "editor", name: "New" });
    expect(keyOf(await acceptOneTimeLink(ada, { token: invited.value.token, ...chosen }))).toBe("linkEnded");
  });

  test("is for administrators only and changes nothing otherwise", async () => {
    const { store, ed, stranger } = await office();
    expect(keyOf(await invitePerson(ed, invitation))).toBe("notAllowed");
    expect(keyOf(await invitePerson(stranger, invitation))).toBe("signInFirst");
    expect(await people(store)).toHaveLength(2);
    expect(await auditOf(store)).toEqual([]);
  });

  test("one address has one account", async () => {
    const { ada } = await office();
    expect(await invitePerson(ada, { ...invitation, email: "ED@example.org" })).toMatchObject({
      code: "invalid",
      fields: { email: { key: "emailTaken" } },
    });
  });

  test("says at each field what is wrong", async () => {
    const { ada } = await office();
    const refused = await invitePerson(ada, { email: "nonsense", name: " ", role: "king" });
    expect(refused).toMatchObject({
      code: "invalid",
      fields: { email: { key: "emailWrong" }, name: { key: "nameNeeded" }, role: { key: "roleNeeded" } },
    });
  });

  test("a link ends with its time, and when a newer one is made", async () => {
    const { clock, ada } = await office();
    const first = await invitePerson(ada, invitation);
    if (!first.ok) throw new Error(keyOf(first));
    const second = await resetPersonPassword(ada, { userId: first.value.userId });
    if (!second.ok) throw new Error(keyOf(second));
    expect(keyOf(await acceptOneTimeLink(ada, { token: first.value.token, ...chosen }))).toBe("linkEnded");
    clock.forward(7 * 24 * 3_600_000);
    expect(keyOf(await acceptOneTimeLink(ada, { token: second.value.token, ...chosen }))).toBe("linkEnded");
  });

  test("neither token nor password nor hash stands in the database as it was, or in the audit at all", async () => {
    const { store, ada } = await office();
    const invited = await invitePerson(ada, invitation);
    if (!invited.ok) throw new Error(keyOf(invited));
    await acceptOneTimeLink(ada, { token: invited.value.token, ...chosen });
    const [link] = await store.read.select().from(oneTimeLink);
    const [row] = (await people(store)).filter(({ email }) => email === "new@example.org");
    const audit = await auditText(store);
    expect(link?.tokenHash).not.toContain(invited.value.token);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    for (const secret of [invited.value.token, link?.tokenHash, password, row?.passwordHash, "argon2"])
      expect(audit).not.toContain(secret);
    const told = (await auditOf(store)).map(({ entity, action, actorId }) => [entity, action, actorId]);
    expect(told).toEqual([
      ["user", "invited", "ada"],
      ["one-time-link", "made", "ada"],
      ["user", "password-set", row?.id],
      ["one-time-link", "used", row?.id],
    ]);
  });

  test.each([
    [{ password: "short", passwordAgain: "short" }, "password", "passwordTooShort"],
    [{ password, passwordAgain: `${password}!` }, "passwordAgain", "passwordsDiffer"],
  ])("a password that does not do leaves the link as it was", async (typed, field, key) => {
    const { ada } = await office();
    const invited = await invitePerson(ada, invitation);
    if (!invited.ok) throw new Error(keyOf(invited));
    const refused = await acceptOneTimeLink(ada, { token: invited.value.token, ...typed });
    expect(refused).toMatchObject({ fields: { [field]: { key } } });
    expect((await acceptOneTimeLink(ada, { token: invited.value.token, ...chosen })).ok).toBe(true);
  });
});

describe("roles", () => {
  test("change with their audit entry, and an older page is refused", async () => {
    const { store, ada } = await office();
    const change = { userId: "ed", role: "reviewer", basedOnVersion: "1" };
    expect(await changePersonRole(ada, change)).toMatchObject({
      ok: true,
      value: { role: "reviewer", recordVersion: 2 },
    });
    expect(await auditOf(store)).toMatchObject([
      { action: "role-changed", actorId: "ada", before: { role: "editor" }, after: { role: "reviewer" } },
    ]);
    expect(await changePersonRole(ada, { ...change, role: "reader" })).toMatchObject({
      code: "conflict",
      current: { role: "reviewer" },
    });
  });

  test("are for administrators; nobody else learns who exists", async () => {
    const { ed } = await office();
    for (const userId of ["ada", "nobody"])
      expect(keyOf(await changePersonRole(ed, { userId, role: "reader", basedOnVersion: 1 }))).toBe(
        "notAllowed",
      );
    expect(keyOf(await listPeople(ed))).toBe("notAllowed");
  });

  test("two administrators cannot demote each other at once", async () => {
    const { store, clock, ada } = await office();
    const bob = contextOf(store, clock.now, await addPerson(store, "bob", { role: "administrator" }));
    const outcomes = await Promise.all([
      changePersonRole(ada, { userId: "bob", role: "reader", basedOnVersion: 1 }),
      changePersonRole(bob, { userId: "ada", role: "reader", basedOnVersion: 1 }),
    ]);
    expect(outcomes.map(keyOf)).toEqual(["accepted", "lastAdministrator"]);
  });
});

describe("disabling", () => {
  test("ends the person's sessions and links at once; enabling lets them in again", async () => {
    const { store, clock, ada } = await office();
    const reset = await resetPersonPassword(ada, { userId: "ed" });
    if (!reset.ok) throw new Error(keyOf(reset));
    const accepted = await acceptOneTimeLink(ada, { token: reset.value.token, ...chosen });
    if (!accepted.ok) throw new Error(keyOf(accepted));
    const later = await resetPersonPassword(ada, { userId: "ed" });
    const disabled = await disablePerson(ada, { userId: "ed", basedOnVersion: 2 });
    expect(disabled).toMatchObject({ ok: true, value: { state: "disabled" } });
    expect(await resumeSession({ store, now: clock.now }, accepted.value.sessionId)).toBeNull();
    if (later.ok)
      expect(keyOf(await acceptOneTimeLink(ada, { token: later.value.token, ...chosen }))).toBe("linkEnded");
    expect(keyOf(await resetPersonPassword(ada, { userId: "ed" }))).toBe("personDisabled");
    const enabled = await enablePerson(ada, { userId: "ed", basedOnVersion: 3 });
    expect(enabled).toMatchObject({ ok: true, value: { state: "active" } });
    expect(await resumeSession({ store, now: clock.now }, accepted.value.sessionId)).toBeNull();
    const actions = (await auditOf(store)).map(({ action }) => action);
    expect(actions.slice(-3)).toEqual(["ended", "disabled", "enabled"]);
  });

  test("never reaches the last active administrator", async () => {
    const { store, ada } = await office();
    expect(keyOf(await disablePerson(ada, { userId: "ada", basedOnVersion: 1 }))).toBe("lastAdministrator");
    expect(await auditOf(store)).toEqual([]);
    const listed = await listPeople(ada);
    expect(listed.ok && listed.value.map((one) => [one.id, one.lastAdministrator])).toEqual([
      ["ada", true],
      ["ed", false],
    ]);
  });

  test("is refused to editors", async () => {
    const { ed } = await office();
    expect(keyOf(await disablePerson(ed, { userId: "ada", basedOnVersion: 1 }))).toBe("notAllowed");
    expect(keyOf(await enablePerson(ed, { userId: "ada", basedOnVersion: 1 }))).toBe("notAllowed");
    expect(keyOf(await resetPersonPassword(ed, { userId: "ada" }))).toBe("notAllowed");
    expect(keyOf(await signOutEverywhere(ed, { userId: "ada" }))).toBe("notAllowed");
  });
});

describe("the public name", () => {
  test("is one's own choice, and empty means the role", async () => {
    const { store, ed, stranger } = await office();
    expect(await setPublicName(ed, { publicName: " E. Ditor ", basedOnVersion: 1 })).toMatchObject({
      value: { publicName: "E. Ditor", recordVersion: 2 },
    });
    expect(await setPublicName(ed, { publicName: "", basedOnVersion: 2 })).toMatchObject({
      value: { publicName: null },
    });
    expect(keyOf(await setPublicName(ed, { publicName: "late", basedOnVersion: 2 }))).toBe("accountChanged");
    expect(keyOf(await setPublicName(stranger, { publicName: "x", basedOnVersion: 1 }))).toBe("signInFirst");
    expect((await auditOf(store)).map(({ after }) => after)).toEqual([
      { publicName: "E. Ditor" },
      { publicName: null },
    ]);
  });
});

describe("recovering from the machine itself", () => {
  test("makes the address an administrator and gives a link; the old password goes on until it is used", async () => {
    const { store, clock } = await office();
    await addPerson(store, "gone", { state: "disabled", passwordHash: "$argon2id$x" });
    const base = { store, now: clock.now };
    for (const [email, isNew] of [
      ["gone@example.org", false],
      ["fresh@example.org", true],
    ] as const) {
      const recovered = await recoverAdministrator(base, { email });
      if (!recovered.ok) throw new Error(keyOf(recovered));
      expect(recovered.value).toMatchObject({ email, isNew });
      expect((await acceptOneTimeLink(base, { token: recovered.value.token, ...chosen })).ok).toBe(true);
    }
    const rows = (await people(store)).filter(({ email }) => /gone|fresh/.test(email));
    expect(rows.map(({ role, state }) => [role, state])).toEqual([
      ["administrator", "active"],
      ["administrator", "active"],
    ]);
    expect((await auditOf(store)).filter(({ action }) => action === "recovered")).toHaveLength(2);
    expect(keyOf(await recoverAdministrator(base, { email: "nonsense" }))).toBe("checkFields");
  });
});
