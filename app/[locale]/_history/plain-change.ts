import type { PublicChange } from "@/lib/domain/public-change";
import { locales } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { whyOf } from "./change-why";
import { codedLines, isTrilingual, listFields } from "./coded-value";
import { type HistorySpeech, sayVoices } from "./history-speech";

/** A change in plain sentences, for where there is no page to draw it on. */
export function plainChange(change: PublicChange, speech: HistorySpeech): string[] {
  const { t, locale } = speech;
  const colon = locale === "zh" ? "：" : ": ";
  const why = whyOf(change);
  return [
    ...bodyOf(change, speech),
    ...(why ? [`${t("why")}${colon}${why}`] : []),
    sayVoices(change, speech),
  ];
}

function bodyOf(change: PublicChange, speech: HistorySpeech): string[] {
  const { t, words, nameOf } = speech;
  switch (change.kind) {
    case "assessment": {
      const now = words.status[change.status];
      const was = change.before ? `${words.status[change.before.status]} → ` : "";
      return [`${t("status.from", { subject: nameOf(change.subject) })} ${was}${now}`];
    }
    case "recoded":
      return [
        ...change.fields.flatMap((one) => fieldLines(one, speech)),
        ...(change.successors.length > 0 ? [`${t("successors")} ${change.successors.join(", ")}`] : []),
      ];
    default:
      return [];
  }
}

type Fields = Extract<PublicChange, { kind: "recoded" }>["fields"][number];

function fieldLines({ field, before, after }: Fields, speech: HistorySpeech): string[] {
  const { t, locale } = speech;
  const label = t(`field.${field}`);
  const colon = locale === "zh" ? "：" : ": ";
  const arrow = (was: string, now: string) => `${was || t("nothing")} → ${now || t("nothing")}`;
  if (isTrilingual(field, before) && isTrilingual(field, after))
    return locales
      .filter((code) => (before?.[code] ?? "") !== (after?.[code] ?? ""))
      .map((code) => {
        const language = code === locale ? "" : ` (${messagesOf[locale].common.languageName[code]})`;
        return `${label}${language}${colon}${arrow(before?.[code] ?? "", after?.[code] ?? "")}`;
      });
  const [was, now] = [codedLines(field, before, speech), codedLines(field, after, speech)];
  if (!listFields.has(field)) return [`${label}${colon}${arrow(was.join("; "), now.join("; "))}`];
  // Of a list only what left it and what joined it.
  const gone = was.filter((line) => !now.includes(line)).map((line) => `− ${line}`);
  const came = now.filter((line) => !was.includes(line)).map((line) => `+ ${line}`);
  return [`${label}${colon}${[...gone, ...came].join("; ") || t("same")}`];
}
