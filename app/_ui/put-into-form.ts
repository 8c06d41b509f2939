import { type FormValues, valueIn } from "../form-values";

/**
 * Puts values into the fields of a form that the browser keeps. Rows of a repeating group come and go with the page's
 * own state, so a group is left to the server.
 */
export function putInto(form: HTMLFormElement, field: string, values: FormValues): void {
  if (field.endsWith(".")) return;
  for (const element of [...form.elements]) {
    if ((element as HTMLInputElement).name !== field) continue;
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type))
      element.checked = (values[field] ?? []).includes(element.value);
    else if (element instanceof HTMLInputElement && element.type === "hidden") continue;
    else if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    )
      element.value = valueIn(values, field);
  }
}
