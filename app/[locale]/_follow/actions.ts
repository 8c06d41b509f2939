"use server";

import { refresh } from "next/cache";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { orBusy } from "@/lib/use-cases/busy";
import { follow } from "@/lib/use-cases/follow";
import { markNewsSeen } from "@/lib/use-cases/mark-news-seen";
import { unfollow } from "@/lib/use-cases/unfollow";

export async function followAction(locale: Locale, previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await orBusy<unknown>(follow(await requestContext(), fromForm(form)));
  if (outcome.ok) refresh();
  return toFormState(outcome, locale, form, previous);
}

export async function unfollowAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy<unknown>(unfollow(await requestContext(), fromForm(form)));
  if (outcome.ok) refresh();
  return toFormState(outcome, locale, form, previous);
}

export async function markNewsSeenAction(
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orBusy<unknown>(markNewsSeen(await requestContext(), fromForm(form)));
  if (outcome.ok) refresh();
  return toFormState(outcome, locale, form, previous);
}
