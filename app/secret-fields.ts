import { isSecretField } from "@/lib/domain/saved-form";

/** A password never travels back to the page, not even to the one that sent it. */
export function withoutPasswords(form: FormData): FormData {
  const shown = new FormData();
  for (const [name, value] of form.entries()) if (!isSecretField(name)) shown.append(name, value);
  return shown;
}
