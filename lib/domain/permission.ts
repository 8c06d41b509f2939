import { type Refusal, refuse } from "./outcome";
import { type UserRole, userRoles } from "./vocabulary";

/** Who asks. A visitor without an account has no id. */
export type Actor = { id: string | null; role: UserRole; name: string | null };

export const visitor: Actor = { id: null, role: "reader", name: null };

const atLeast = (actor: Actor, role: UserRole) =>
  actor.id !== null && userRoles.indexOf(actor.role) >= userRoles.indexOf(role);

/** Editors record what happened and assess; drafts and evidence not yet published are their business only. */
export const canEdit = (actor: Actor) => atLeast(actor, "editor");
export const canSeeDrafts = canEdit;
/** Publishing is the approval; the author is excluded by a rule of its own. */
export const canReview = (actor: Actor) => atLeast(actor, "reviewer");
export const canAdminister = (actor: Actor) => atLeast(actor, "administrator");
/** With public reading off, everything needs an account. */
export const canRead = (actor: Actor, publicRead: boolean) => publicRead || actor.id !== null;

/** What you may not do is refused; a stranger is told to sign in first. */
export const notAllowed = (actor: Actor): Refusal =>
  refuse("not-allowed", actor.id === null ? "signInFirst" : "notAllowed");
