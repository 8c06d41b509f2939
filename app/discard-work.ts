"use server";

import { refresh } from "next/cache";
import { requestContext } from "@/lib/context";
import { orBusy } from "@/lib/use-cases/busy";
import { dropForm } from "@/lib/use-cases/drop-form";

/** Lets go of unsaved work; the page shows what is left, and what stands in its fields stays. */
export async function discardWorkAction(form: FormData): Promise<void> {
  await orBusy(dropForm(await requestContext(), { formKey: form.get("discard") }));
  refresh();
}
