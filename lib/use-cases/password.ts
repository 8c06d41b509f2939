import { hash, verify } from "@node-rs/argon2";
import pLimit, { type LimitFunction } from "p-limit";
import { z } from "zod";

// Pages and routes are bundled apart but run in one process: the limit is the process's.
const shared = globalThis as typeof globalThis & {
  keptHashing?: LimitFunction;
  keptNobody?: Promise<string>;
};

/** Each hash takes 19 MiB and a thread: two at once at most. Defaults are argon2id, m = 19 MiB, t = 2, p = 1. */
function atMostTwo(): LimitFunction {
  shared.keptHashing ??= pLimit(2);
  return shared.keptHashing;
}

/** Any keyboard types the same accent: the text is normalised first. */
export const hashPassword = (password: string): Promise<string> =>
  atMostTwo()(() => hash(password.normalize("NFKC")));

/** Takes the same time for an account that does not exist or has no password: nobody learns who has one. */
export async function isPassword(typed: string, storedHash: string | null): Promise<boolean> {
  shared.keptNobody ??= hashPassword(crypto.randomUUID());
  const against = storedHash ?? (await shared.keptNobody);
  const matches = await atMostTwo()(() => verify(against, typed.normalize("NFKC")));
  return matches && storedHash !== null;
}

/** Length is what protects; composition rules only annoy. */
export const newPassword = z
  .string("passwordTooShort")
  .min(12, "passwordTooShort")
  .max(200, "passwordTooLong");

/** A typing mistake in a password nobody can see would lock its owner out. */
export const typedTwice = { password: newPassword, passwordAgain: z.string("passwordsDiffer") };
export const isTypedTwice = (typed: { password: string; passwordAgain: string }) =>
  typed.password === typed.passwordAgain;
export const passwordsDiffer = { message: "passwordsDiffer", path: ["passwordAgain"] };
