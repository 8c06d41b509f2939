"use server";

import { redirect } from "next/navigation";
import { returnAddress } from "@/lib/auth/return-address";
import { requestContext } from "@/lib/context";
import { orBusy } from "@/lib/use-cases/busy";
import { dropForm } from "@/lib/use-cases/drop-form";

/** Lets go of unsaved work; then the same page without it. */
export async function discardWorkAction(form: FormData): Promise<void> {
  await orBusy(dropForm(await requestContext(), { formKey: form.get("discard") }));
  redirect(returnAddress(form.get("path"), "/"));
}
