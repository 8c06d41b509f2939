import { getTranslations } from "next-intl/server";
import type { Sentence } from "@/lib/domain/outcome";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ImportReport } from "@/lib/use-cases/import-desk";

type Speak = (key: string, values?: Sentence["values"]) => string;

/** A sentence of one group by its key; what nobody has words for is said by `otherwise`. */
async function speaker(locale: Locale, group: string) {
  const t = await getTranslations({ locale });
  const has = t.has as (key: string) => boolean;
  return ({ key, values }: Sentence, otherwise: (sentence: Sentence) => string): string => {
    const whole = `${group}.${key}`;
    return has(whole) ? (t as unknown as Speak)(whole, values) : otherwise({ key, values });
  };
}

/** What the readers of files have to say. */
export async function sayNotice(locale: Locale) {
  const say = await speaker(locale, "notices");
  return (notice: Sentence) => say(notice, ({ key }) => key);
}

export async function sayFinding(locale: Locale) {
  const say = await speaker(locale, "import.finding");
  return ({ kind, values }: ImportReport["findings"][number]) =>
    say({ key: kind, values }, ({ values: gaps }) =>
      say({ key: "other", values: { ...gaps, kind } }, () => kind),
    );
}

/** Why something is proposed, without the words that led to it. */
export async function sayBecause(locale: Locale) {
  const say = await speaker(locale, "proposal");
  return (rule: string) => say({ key: rule }, () => "");
}

export async function sayRule(locale: Locale) {
  const say = await speaker(locale, "import.rule");
  return (rule: string) => say({ key: rule }, () => say({ key: "other", values: { rule } }, () => rule));
}

export async function sayOutside(locale: Locale) {
  const say = await speaker(locale, "import.outsideKind");
  return (kind: string) => say({ key: kind }, () => say({ key: "other" }, () => kind));
}
