import { langTag } from "@/app/_ui/in-language";
import type { FieldChange as Change, CodedField } from "@/lib/domain/public-change";
import { type Locale, locales, type Trilingual } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { codedLines, isTrilingual, listFields } from "./coded-value";
import type { HistorySpeech } from "./history-speech";
import { ListChange, TextChange, ValueChange } from "./text-change";

/** One coded field, old and new, as far as they differ. */
export function FieldChange({ field, before, after, speech }: Change & { speech: HistorySpeech }) {
  const { t } = speech;
  if (isTrilingual(field, before) && isTrilingual(field, after))
    return <WordsChange before={before ?? {}} after={after ?? {}} speech={speech} />;
  const [was, now] = [codedLines(field, before, speech), codedLines(field, after, speech)];
  if (was.join("\n") === now.join("\n")) return <p className="text-faint">{t("same")}</p>;
  if (listFields.has(field)) return <ListChange before={was} after={now} gone={t("gone")} came={t("came")} />;
  const shown = (lines: string[]) => (lines.length > 0 ? lines.join(" · ") : t("nothing"));
  return (
    <p>
      <ValueChange before={shown(was)} after={shown(now)} was={t("was")} now={t("now")} />
    </p>
  );
}

type Words = Partial<Trilingual>;

/** The reader's language first; the others a key away, unless only they changed. */
function WordsChange({ before, after, speech }: { before: Words; after: Words; speech: HistorySpeech }) {
  const changed = locales.filter((code) => (before[code] ?? "") !== (after[code] ?? ""));
  const others = changed.filter((code) => code !== speech.locale);
  const line = (code: Locale) => (
    <p key={code} className="measure">
      {code === speech.locale ? null : (
        <span className="text-sm text-faint">{messagesOf[speech.locale].common.languageName[code]}: </span>
      )}
      <TextChange before={before[code] ?? ""} after={after[code] ?? ""} lang={langTag(code)} />
    </p>
  );
  if (!changed.includes(speech.locale)) return <div className="grid gap-1">{others.map(line)}</div>;
  return (
    <>
      {line(speech.locale)}
      {others.length > 0 ? (
        <details className="mt-1">
          <summary className="cursor-pointer text-sm text-faint">{speech.t("otherLanguages")}</summary>
          <div className="mt-1 grid gap-1">{others.map(line)}</div>
        </details>
      ) : null}
    </>
  );
}

/** What a field said at the first coding: nothing stood there before. */
export function FirstValue({
  field,
  value,
  speech,
}: {
  field: CodedField;
  value: unknown;
  speech: HistorySpeech;
}) {
  const lines = codedLines(field, value, speech);
  if (lines.length < 2) return lines[0] ?? speech.t("nothing");
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
