import { describe, expect, test } from "vitest";
import { isLinkUsable, linkLifetimeMs } from "../../lib/domain/one-time-link";
import { decideDisabling, decideEnabling, decideRole, type Person } from "../../lib/domain/person";
import { isSessionLive } from "../../lib/domain/session";

const person: Person = {
  id: "p",
  email: "p@example.org",
  name: "P",
  publicName: null,
  role: "administrator",
  state: "active",
  recordVersion: 3,
};
const administrator = { id: "a", role: "administrator", name: "A" } as const;
const reviewer = { id: "r", role: "reviewer", name: "R" } as const;
const key = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "accepted";

describe("the last active administrator", () => {
  const alone = { basedOnVersion: 3, otherActiveAdministrators: 0 };
  test("can be neither demoted nor disabled, not even by themselves", () => {
    expect(key(decideRole(person, { ...alone, role: "reader" }, administrator))).toBe("lastAdministrator");
    expect(key(decideDisabling(person, alone, { ...administrator, id: "p" }))).toBe("lastAdministrator");
  });
  test("can, once there is another", () => {
    const two = { ...alone, otherActiveAdministrators: 1 };
    expect(key(decideRole(person, { ...two, role: "reader" }, administrator))).toBe("accepted");
    expect(key(decideDisabling(person, two, administrator))).toBe("accepted");
  });
  test("is not somebody who was only invited or is disabled already", () => {
    expect(
      key(decideRole({ ...person, state: "invited" }, { ...alone, role: "reader" }, administrator)),
    ).toBe("accepted");
    expect(key(decideDisabling({ ...person, state: "disabled" }, alone, administrator))).toBe("accepted");
  });
});

describe("changing a person", () => {
  const claim = { basedOnVersion: 3, otherActiveAdministrators: 1 };
  test("is for administrators", () => {
    for (const by of [reviewer, { id: null, role: "reader", name: null } as const])
      expect(decideRole(person, { ...claim, role: "reader" }, by)).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
  });
  test("is refused on an older record and tells what stands", () => {
    expect(decideDisabling(person, { ...claim, basedOnVersion: 2 }, administrator)).toMatchObject({
      code: "conflict",
      current: { role: "administrator", state: "active", recordVersion: 3 },
    });
  });
  test("someone who never chose a password goes back to being invited", () => {
    const disabled: Person = { ...person, state: "disabled" };
    const state = (hasPassword: boolean) => {
      const decision = decideEnabling(disabled, { basedOnVersion: 3, hasPassword }, administrator);
      return decision.ok && decision.value.set.state;
    };
    expect([state(true), state(false)]).toEqual(["active", "invited"]);
  });
});

describe("time", () => {
  const at = (iso: string) => new Date(iso);
  const hour = 3_600_000;
  test("a session ends after twelve idle hours, after fourteen days, and when it is revoked", () => {
    const seen = at("2026-05-01T00:00:00Z");
    const session = { lastSeenAt: seen, expiresAt: at("2026-05-14T00:00:00Z"), revokedAt: null };
    expect(isSessionLive(session, new Date(seen.getTime() + 12 * hour - 1))).toBe(true);
    expect(isSessionLive(session, new Date(seen.getTime() + 12 * hour))).toBe(false);
    expect(isSessionLive({ ...session, lastSeenAt: at("2026-05-13T23:59:00Z") }, session.expiresAt)).toBe(
      false,
    );
    expect(isSessionLive({ ...session, revokedAt: seen }, seen)).toBe(false);
  });
  test("a link works once, in time, and only the newest", () => {
    const link = { expiresAt: at("2026-05-02T00:00:00Z"), usedAt: null, endedAt: null };
    const before = at("2026-05-01T23:59:59Z");
    expect(isLinkUsable(link, before)).toBe(true);
    expect(isLinkUsable(link, link.expiresAt)).toBe(false);
    expect(isLinkUsable({ ...link, usedAt: before }, before)).toBe(false);
    expect(isLinkUsable({ ...link, endedAt: before }, before)).toBe(false);
  });
  test("links last between a day and a week", () => {
    expect(Object.values(linkLifetimeMs).map((ms) => ms / hour)).toEqual([24, 168, 24]);
  });
});
