import { ChoiceGroup } from "@/app/_ui/choice-group";
import { SelectField, TextField } from "@/app/_ui/field";
import { fill } from "@/app/form-rows";
import { OfKinds } from "./of-kinds";
import type { ReportFormWords } from "./report-words";

type Shared = {
  held: (name: string, otherwise?: string) => string;
  errors: Record<string, string>;
  words: ReportFormWords;
};

/** The instant a report shows. `moment`: an instant the view came with. */
export function AsOfFields({
  held,
  errors,
  words,
  yesterday,
  moment,
}: Shared & { yesterday: string; moment: { value: string; words: string } | null }) {
  const when = held("asOfWhen", "now");
  return (
    <div className="as-of-fields grid gap-3">
      <ChoiceGroup
        id="asOfWhen"
        legend={words.asOf}
        hint={words.asOfHint}
        chosen={[when]}
        choices={[
          { value: "now", label: words.asOfNow },
          { value: "day", label: words.asOfDay },
          ...(moment ? [{ value: "moment", label: fill(words.asOfMoment, { moment: moment.words }) }] : []),
        ]}
      />
      {moment ? <input type="hidden" name="asOfMoment" value={moment.value} /> : null}
      <div className="as-of-day max-w-60 pl-7">
        <TextField
          id="asOfDay"
          label={words.day}
          type="date"
          max={yesterday}
          error={errors.asOfDay}
          defaultValue={held("asOfDay")}
        />
      </div>
    </div>
  );
}

/** What an interim report tells the changes since. `issued`: reports it can follow, newest first. */
export function SinceFields({
  held,
  errors,
  words,
  yesterday,
  issued,
}: Shared & { yesterday: string; issued: { number: string; label: string }[] }) {
  const [last] = issued;
  const choices = [
    ...(last ? [{ value: "last", label: fill(words.sinceLast, { report: last.label }) }] : []),
    ...(issued.length > 1 ? [{ value: "report", label: words.sinceReport }] : []),
    { value: "day", label: words.sinceDay },
  ];
  const asked = held("sinceWhat", last ? "last" : "day");
  // One that can be followed may be the only one there is.
  const what = asked === "report" && issued.length === 1 ? "last" : asked;
  return (
    <OfKinds kinds={["interim"]} className="since-fields grid gap-3">
      <ChoiceGroup
        id="sinceWhat"
        legend={words.since}
        hint={words.sinceHint}
        chosen={[what]}
        choices={choices}
      />
      {issued.length > 1 ? (
        <div className="since-report pl-7">
          <SelectField
            id="sinceNumber"
            label={words.sinceWhich}
            error={errors.sinceNumber}
            options={issued.map(({ number, label }) => ({ value: number, label }))}
            defaultValue={held("sinceNumber")}
          />
        </div>
      ) : null}
      <div className="since-day max-w-60 pl-7">
        <TextField
          id="sinceDay"
          label={words.day}
          type="date"
          max={yesterday}
          error={errors.sinceDay}
          defaultValue={held("sinceDay")}
        />
      </div>
      <input type="hidden" name="sinceMoment" value={held("sinceMoment")} />
    </OfKinds>
  );
}
