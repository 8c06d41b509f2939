import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import {
  deadlineKinds,
  type Locale,
  levels,
  roles,
  type StatementType,
  statementTypes,
  tierOf,
  trackedTypes,
} from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import { Chapter, Prose, Words } from "./chapter";

const units = [
  "series",
  "document",
  "version",
  "revision",
  "clause",
  "statement",
  "commitment",
  "development",
  "source",
] as const;

/** How a text is read: units, words, precision, parties, time. */
export async function ReadingChapters({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "method" });
  const words = wordsOf(locale);
  const defaultOf = (type: StatementType) => {
    if (type === "lead-in") return t("types.toBullets");
    const tracked = trackedTypes.find((known) => known === type);
    return tracked ? words.tier[tierOf(tracked)] : t("types.notTracked");
  };
  return (
    <>
      <Chapter id="units" title={t("units.title")}>
        <Words
          caption={t("units.title")}
          word={t("units.unit")}
          meaning={t("units.meaning")}
          rows={units.map((unit) => ({
            key: unit,
            word: t(`units.list.${unit}`),
            meaning: t(`units.means.${unit}`),
          }))}
        />
        <Prose>{t("units.split")}</Prose>
        <Prose>{t("units.codes", { example: "almaty-2025/13.4" })}</Prose>
      </Chapter>
      <Chapter id="types" title={t("types.title")}>
        <Prose>{t("types.intro")}</Prose>
        <DataTable
          caption={t("types.title")}
          captionHidden
          columns={[
            { key: "type", label: t("types.type") },
            { key: "cue", label: t("types.words") },
            { key: "default", label: t("types.default") },
          ]}
          rows={statementTypes.map((type) => ({
            key: type,
            cells: { type: words.statementType[type], cue: t(`types.cue.${type}`), default: defaultOf(type) },
          }))}
        />
        <Prose>{t("types.tiers")}</Prose>
        <Prose>{t("types.titles")}</Prose>
      </Chapter>
      <Chapter id="precision" title={t("precision.title")}>
        <Prose>{t("precision.intro")}</Prose>
        {(["precision", "delegation"] as const).map((scale) => (
          <DataTable
            key={scale}
            caption={t(`precision.${scale}`)}
            columns={[
              { key: "level", label: t("precision.level") },
              { key: "meaning", label: t("units.meaning") },
            ]}
            rows={levels.map((level) => ({
              key: String(level),
              cells: { level, meaning: words[scale][level] },
            }))}
          />
        ))}
        <Prose>{t("precision.tests")}</Prose>
      </Chapter>
      <Chapter id="roles" title={t("roles.title")}>
        <Prose>{t("roles.intro")}</Prose>
        <Words
          caption={t("roles.title")}
          word={t("roles.role")}
          meaning={t("roles.meaning")}
          rows={roles.map((role) => ({
            key: role,
            word: words.role[role],
            meaning: words.roleMeaning[role],
          }))}
        />
        <Prose>{t("roles.modes")}</Prose>
      </Chapter>
      <Chapter id="time" title={t("time.title")}>
        <Prose>{t("time.text")}</Prose>
        <Prose>
          {t("time.kind")}: {deadlineKinds.map((kind) => words.deadlineKind[kind]).join(" · ")}
        </Prose>
      </Chapter>
    </>
  );
}
