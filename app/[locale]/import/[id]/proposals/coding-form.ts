import { fromForm, valueIn, valuesOf } from "@/app/form-values";
import type { DraftCommitment } from "@/lib/domain/import";
import type { DeskStatement } from "@/lib/use-cases/import-desk";

/** What stands in the fields at first: the coding, or what is proposed, also where it is not tracked yet. */
export const codingShown = ({ coding, draft }: Pick<DeskStatement, "coding" | "draft">): DraftCommitment =>
  coding ?? draft;

/** What the fields of a correction say, as the use case takes it. */
export function decisionFrom(form: FormData): Record<string, unknown> {
  const values = valuesOf(form);
  const said = (name: string) => valueIn(values, name).trim();
  const base = {
    id: said("id"),
    statement: said("statement"),
    basedOnVersion: said("basedOnVersion"),
    decision: "changed",
    note: said("note"),
  };
  if (said("tracked") !== "yes")
    return { ...base, type: said("untrackedType") || undefined, untrackedReason: said("untrackedReason") };
  if (said("sameAs")) return { ...base, untrackedReason: null, sameAs: said("sameAs") };
  const coding = codingTyped(form);
  return { ...base, type: coding.type, untrackedReason: null, coding };
}

/** What the fields of a coding say, wherever they stand. */
export function codingTyped(form: FormData) {
  const values = valuesOf(form);
  const said = (name: string) => valueIn(values, name).trim();
  const typed = fromForm(form);
  const words = (name: string) => typed[name] ?? {};
  const primary = said("sector");
  const also = (values["also[]"] ?? []).filter((code) => code !== "" && code !== primary);
  const parties = Array.isArray(typed.parties) ? typed.parties : [];
  const deadline = (typed.deadline ?? {}) as Record<string, string>;
  return {
    title: words("title"),
    summary: words("summary"),
    deliveredWhen: words("deliveredWhen"),
    failedWhen: words("failedWhen"),
    type: said("type"),
    precision: said("precision"),
    delegation: said("delegation"),
    verifiable: !["", "no"].includes(said("verifiable")),
    mode: said("mode"),
    recurrence: said("recurrence"),
    wordRule: said("wordRule") || "weakest",
    sectors: [primary, ...also].filter(Boolean),
    parties: (parties as { code?: string }[]).filter(({ code }) => code),
    deadline: {
      kind: deadline.kind,
      start: deadline.start || null,
      end: deadline.end || null,
      precision: deadline.precision || null,
      words: deadline.words || null,
      meeting: deadline.meeting || null,
    },
    reviewRhythmDays: said("reviewRhythmDays") || "180",
  };
}

/** A refusal names `coding.title.en` or `title`; the field is called `title` either way. */
export function fieldOf(name: string): string {
  const bare = name.replace(/^coding\./, "");
  const [head = "", second = ""] = bare.split(".");
  if (head === "sectors") return "sector";
  if (head === "parties") return "parties";
  return head === "deadline" && second ? bare : head;
}
