"use client";

import { Button } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { TextArea } from "@/app/_ui/field";
import { type FormAction, KeptForm, useKeptForm } from "@/app/_ui/kept-form";
import { MergeFields } from "@/app/_ui/merge-fields";
import { emptyFormState } from "@/app/empty-form-state";
import { type FormValues, valueIn } from "@/app/form-values";
import { basedOn, standingValues } from "@/app/merge-values";
import { allTogether, type Status } from "@/lib/domain/vocabulary";
import type { AssessWords } from "./assess-words";
import { Conflict } from "./conflict";
import { ReasonField } from "./reason-field";
import { type Lacking, StatusChoices } from "./status-choices";

export type SubjectChoice = { subject: string; name: string; standing: string };

/** A claim about one or several subjects, or the correction of a draft. */
export function AssessmentForm({
  action,
  place,
  basedOnVersion,
  draft,
  subjects,
  names,
  lacking,
  words,
  href,
  saves,
  begun,
}: {
  action: FormAction;
  place: { commitment: string; periodStart: string };
  basedOnVersion: number;
  /** The draft being edited; its subject is settled. */
  draft?: { id: string; subject: string; status: string; reason: string; missing: string };
  subjects: SubjectChoice[];
  names: Record<string, string>;
  lacking: Lacking;
  words: AssessWords;
  href: string;
  /** Where it keeps what is typed; what was typed before, where the person goes on with it. */
  saves?: string;
  begun?: FormValues | null;
}) {
  const kept = useKeptForm(action, begun ? { ...emptyFormState, values: begun } : emptyFormState, words.form);
  const { state, pending } = kept;
  const prefix = draft ? `${draft.id}-` : "";
  const wired = (name: string) => ({ id: `${prefix}${name}`, error: state.fields[name] });
  const held = (name: string, otherwise = "") => valueIn(state.values, name, otherwise);
  const clash = state.code === "conflict" ? state.current : null;
  const labels: Record<string, string> = {
    subjects: words.subjects,
    status: words.status,
    missing: words.missing,
    reason: words.reason,
  };
  const one = subjects.length === 1 ? subjects[0] : undefined;
  return (
    <KeptForm
      kept={kept}
      words={words.form}
      intent="draft"
      prefix={prefix}
      saves={saves}
      nameOf={(field) => labels[field]}
      instead={
        standingValues(state) ? (
          <MergeFields
            state={state}
            base={draft ? { status: [draft.status], reason: [draft.reason], missing: [draft.missing] } : null}
            fields={[
              {
                name: "status",
                label: words.status,
                shown: (values) => words.labels.status[valueIn(values, "status") as Status] ?? "",
              },
              { name: "missing", label: words.missing },
              { name: "reason", label: words.reason },
            ]}
          />
        ) : clash ? (
          <Conflict
            state={state}
            words={words}
            names={{ ...names, "": names[draft?.subject ?? ""] ?? "" }}
            href={href}
          />
        ) : null
      }
    >
      <input type="hidden" name="commitment" value={place.commitment} />
      <input type="hidden" name="periodStart" value={place.periodStart} />
      <input type="hidden" name="basedOnVersion" value={basedOn(state, basedOnVersion)} />
      {draft ? <input type="hidden" name="id" value={draft.id} /> : null}
      <div className="grid gap-8">
        {draft ? null : <input type="hidden" name="subjects[]" value={one ? one.subject : ""} />}
        {draft || one ? null : (
          <ChoiceGroup
            {...wired("subjects")}
            name="subjects[]"
            kind="checkbox"
            legend={words.subjects}
            hint={words.subjectsHint}
            columns
            chosen={state.values["subjects[]"] ?? []}
            choices={subjects.map(({ subject, name, standing }) => ({
              value: subject,
              label: name,
              rule: standing,
            }))}
          />
        )}
        {!draft && one ? (
          <div>
            <p className="font-medium">{words.subjects}</p>
            <p className="mt-1">
              {one.name} <span className="text-sm text-soft">{one.standing}</span>
            </p>
            {one.subject === allTogether ? (
              <p className="mt-0.5 text-sm text-soft">{words.subjectsTogether}</p>
            ) : null}
          </div>
        ) : null}
        <StatusChoices
          {...wired("status")}
          words={words}
          lacking={lacking}
          chosen={held("status", draft?.status)}
        />
        <TextArea
          {...wired("missing")}
          name="missing"
          label={words.missing}
          hint={words.missingHint}
          rows={2}
          defaultValue={held("missing", draft?.missing)}
        />
        <ReasonField {...wired("reason")} words={words} value={held("reason", draft?.reason)} />
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button name="intent" value="submit" disabled={pending}>
          {pending ? words.form.sending : words.submit}
        </Button>
        <Button name="intent" value="draft" variant="quiet" disabled={pending}>
          {draft ? words.saveDraft : words.draft}
        </Button>
      </div>
      <p className="mt-3 text-sm text-soft">{words.afterwards}</p>
    </KeptForm>
  );
}
