import { sectionsOf } from "@/lib/domain/report";
import { reportKinds, reportSections } from "@/lib/domain/vocabulary";
import type { ReportFormWords } from "./report-words";

/** The parts of a report; those that the chosen kind does not have are out of sight, not out of mind. */
export function SectionFields({
  chosen,
  error,
  words,
}: {
  chosen: readonly string[];
  error?: string;
  words: ReportFormWords;
}) {
  const described = error ? "sections-hint sections-error" : "sections-hint";
  return (
    <fieldset
      id="sections"
      tabIndex={-1}
      aria-describedby={described}
      className={error ? "border-l-4 border-alarm pl-4" : undefined}
    >
      <legend className="font-medium">{words.sections}</legend>
      <p id="sections-hint" className="mt-0.5 max-w-prose text-sm text-soft">
        {words.sectionsHint}
      </p>
      {error ? (
        <p id="sections-error" className="mt-1 text-sm font-medium text-alarm">
          {error}
        </p>
      ) : null}
      <input type="hidden" name="sections[]" value="" />
      <div className="mt-2 grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        {reportSections.map((section) => (
          <label
            key={section}
            data-kinds={reportKinds.filter((kind) => sectionsOf[kind].includes(section)).join(" ")}
            className="grid grid-cols-[auto_1fr] content-start gap-x-2.5"
          >
            <input
              type="checkbox"
              name="sections[]"
              value={section}
              defaultChecked={chosen.includes(section)}
              className="mt-1 size-4.5 accent-accent"
            />
            {words.sectionNames[section]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
