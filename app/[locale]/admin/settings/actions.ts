"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { FieldsState } from "@/app/_ui/fields-form";
import { toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { requestContext } from "@/lib/context";
import type { Locale } from "@/lib/domain/vocabulary";
import { orBusy } from "@/lib/use-cases/busy";
import { changeSettings } from "@/lib/use-cases/change-settings";

export async function changeSettingsAction(
  locale: Locale,
  previous: FieldsState,
  form: FormData,
): Promise<FieldsState> {
  const { twoPersonRule, fetching, operator } = fromForm(form);
  const wanted = { twoPersonRule: onOrOff(twoPersonRule), fetching: onOrOff(fetching), operator };
  const outcome = await orBusy(changeSettings(await requestContext(), wanted));
  if (outcome.ok) refresh();
  const t = await getTranslations({ locale, namespace: "people" });
  return { ...(await toFormState(outcome, locale, form, previous)), done: t("settings.done") };
}

/** A form says on or off; anything else is for the schema to refuse. */
const onOrOff = (said: unknown): unknown => (said === "on" ? true : said === "off" ? false : said);
