import { describe, expect, test } from "vitest";
import {
  type Approver,
  contraryStep,
  lackingApproval,
  standingApproval,
} from "../../lib/domain/contrary-approval";
import type { Outcome } from "../../lib/domain/outcome";
import type { Actor } from "../../lib/domain/permission";
import type { UserRole } from "../../lib/domain/vocabulary";

const claim = (approverId: string | null = null, authorId = "author") =>
  ({ status: "contrary", authorId, approverId }) as const;
const approver = (id: string, role: UserRole, active = true): Approver => ({ id, role, active });
const by = (id: string, role: UserRole): Actor => ({ id, role, name: null });
const said = (outcome: Outcome<string>) => (outcome.ok ? outcome.value : outcome.message.key);

const reviewer = approver("reviewer", "reviewer");
const administrator = approver("administrator", "administrator");

describe("contrary action takes a reviewer and an administrator", () => {
  test.each<[string, Approver | null, Actor, string]>([
    ["a reviewer first: approves", null, by("reviewer", "reviewer"), "approve"],
    ["an administrator first: approves", null, by("administrator", "administrator"), "approve"],
    [
      "an administrator after a reviewer: publishes",
      reviewer,
      by("administrator", "administrator"),
      "publish",
    ],
    ["a reviewer after an administrator: publishes", administrator, by("reviewer", "reviewer"), "publish"],
    ["a second administrator: publishes", administrator, by("other", "administrator"), "publish"],
    ["two reviewers: are not enough", reviewer, by("other", "reviewer"), "contraryTakesAdministrator"],
    ["the same person twice", administrator, by("administrator", "administrator"), "contraryApprovedByYou"],
    [
      "after one who has left",
      approver("gone", "administrator", false),
      by("reviewer", "reviewer"),
      "approve",
    ],
    ["after one who reviews no more", approver("gone", "editor"), by("reviewer", "reviewer"), "approve"],
  ])("%s", (_, first, person, step) => {
    expect(said(contraryStep(claim(first?.id ?? null), first, person))).toBe(step);
  });

  test("with the rule off an administrator publishes their own; any other author needs one", () => {
    expect(said(contraryStep(claim(null, "me"), null, by("me", "administrator")))).toBe("publish");
    expect(said(contraryStep(claim(null, "me"), null, by("me", "reviewer")))).toBe(
      "contraryTakesAdministrator",
    );
    expect(said(contraryStep(claim("reviewer", "me"), reviewer, by("me", "reviewer")))).toBe(
      "contraryTakesAdministrator",
    );
    expect(said(contraryStep(claim("administrator", "me"), administrator, by("me", "reviewer")))).toBe(
      "publish",
    );
  });

  test("tells whose approval is missing", () => {
    expect(lackingApproval(claim(), null)).toBe("both");
    expect(lackingApproval(claim("reviewer"), reviewer)).toBe("administrator");
    expect(lackingApproval(claim("administrator"), administrator)).toBe("reviewer");
    expect(lackingApproval({ ...claim(), status: "partial" } as never, null)).toBeNull();
  });

  test("an author's own approval is none, nor is one of somebody the claim does not name", () => {
    expect(standingApproval(claim("author"), approver("author", "administrator"))).toBeNull();
    expect(standingApproval(claim("other"), reviewer)).toBeNull();
  });
});
