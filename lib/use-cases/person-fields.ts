import { z } from "zod";
import { typedText } from "../domain/typed-text";
import { userRoles } from "../domain/vocabulary";

// What people type about people, with the sentences that say what is wrong.

export const emailField = z
  .string("emailNeeded")
  .trim()
  .toLowerCase()
  .min(1, "emailNeeded")
  .max(254, "emailWrong")
  .pipe(z.email("emailWrong"));

/** A name stands on one line. */
const onOneLine = (text: string) => typedText(text).replace(/\s+/gu, " ");

export const nameField = z
  .string("nameNeeded")
  .overwrite(onOneLine)
  .trim()
  .min(1, "nameNeeded")
  .max(120, "nameTooLong");

/** Empty: public pages show the role instead. */
export const publicNameField = z
  .string("nameTooLong")
  .overwrite(onOneLine)
  .trim()
  .max(120, "nameTooLong")
  .transform((text) => text || null);

export const roleField = z.enum(userRoles, "roleNeeded");

/** Which record was on the screen; forms send text. */
export const onPerson = { userId: z.string("fieldWrong").max(100), basedOnVersion: z.coerce.number().int() };
