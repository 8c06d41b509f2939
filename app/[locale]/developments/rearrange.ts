import { rowsIn, withRows } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import { pickedIn } from "@/app/picked-commitment";

/** What the small buttons of the form do when the browser runs no script: rows come and go, nothing else changes. */
export function rearranged(values: FormValues, intent: string): FormValues {
  const [verb, what = ""] = intent.split(/:(.*)/s);
  const sources = rowsIn(values, "sources");
  const groups = rowsIn(values, "groups");
  const at = Number(what);
  switch (verb) {
    case "add-source":
      return withRows(values, "sources", [...sources, { title: [""] }]);
    case "remove-source":
      return withRows(
        values,
        "sources",
        sources.filter((_, i) => i !== at),
      );
    case "unlink":
      return withRows(
        values,
        "groups",
        groups.filter((_, i) => i !== at),
      );
    case "link": {
      const found = rowsIn(values, "found").find((row) => pickedIn(row).code === what);
      const known = groups.some((row) => pickedIn(row).code === what);
      return found && !known ? withRows(values, "groups", [...groups, found]) : values;
    }
    default:
      return values;
  }
}
