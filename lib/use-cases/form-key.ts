import { createHash } from "node:crypto";

/** Short and the same for a person everywhere; says nothing about who they are. */
const markOf = (userId: string): string =>
  createHash("sha256").update(`form ${userId}`).digest("hex").slice(0, 10);

/** A form on a record in a tab of its own, begun by this person: two tabs never overwrite each other's text. */
export const newFormKey = (userId: string, form: string): string =>
  `${form}#${markOf(userId)}-${crypto.randomUUID().slice(0, 8)}`;

/** Whether this person began it: on a shared computer somebody else may have signed in since. */
export const isBegunBy = (userId: string, formKey: string): boolean =>
  formKey.slice(formKey.lastIndexOf("#") + 1).startsWith(`${markOf(userId)}-`);
