"use server";

import { redirect } from "next/navigation";
import { type FormState, toFormState } from "@/app/form-state";
import { fromForm } from "@/app/form-values";
import { forgetForm } from "@/app/saved-work";
import { requestContext } from "@/lib/context";
import type { Outcome } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { orBusy } from "@/lib/use-cases/busy";
import type { Context } from "@/lib/use-cases/context";
import { saveMeeting } from "@/lib/use-cases/save-meeting";
import { saveParty } from "@/lib/use-cases/save-party";
import { savePublisher } from "@/lib/use-cases/save-publisher";
import { saveSector } from "@/lib/use-cases/save-sector";
import { saveSeries } from "@/lib/use-cases/save-series";
import type { RegisterKind } from "./register-kinds";

type Save = (context: Context, input: unknown) => Promise<Outcome<unknown>>;
const saves: Record<RegisterKind, Save> = {
  parties: saveParty,
  sectors: saveSector,
  publishers: savePublisher,
  series: saveSeries,
};

async function save(verb: Save, goOn: string, locale: Locale, previous: FormState, form: FormData) {
  const context = await requestContext();
  const outcome = await orBusy(verb(context, fromForm(form)));
  if (outcome.ok) {
    await forgetForm(context, form);
    redirect(localePath(locale, goOn));
  }
  return toFormState(outcome, locale, form, previous);
}

export async function saveEntryAction(
  kind: RegisterKind,
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  // The kind is the browser's word: only the four are known.
  const verb = Object.hasOwn(saves, kind) ? saves[kind] : saveParty;
  return save(verb, `/register/${kind}?done=saved`, locale, previous, form);
}

export async function saveMeetingAction(
  series: string,
  locale: Locale,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return save(
    saveMeeting,
    `/register/series/${encodeURIComponent(series)}?done=saved`,
    locale,
    previous,
    form,
  );
}
