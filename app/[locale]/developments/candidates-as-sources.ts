import { getTranslations } from "next-intl/server";
import { pickedByCode } from "@/app/find-commitments";
import { type FormRow, rowsIn, withRows } from "@/app/form-rows";
import type { FormValues } from "@/app/form-values";
import { pickedRow } from "@/app/picked-commitment";
import { formatInterval } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import type { Context } from "@/lib/use-cases/context";
import type { InboxLine } from "@/lib/use-cases/inbox-lines";
import { showCandidates } from "@/lib/use-cases/show-candidates";

/** `?candidates=a&candidates=b` or `a,b`. */
export const candidateIds = (asked: string | string[] | undefined): string[] =>
  [asked ?? []]
    .flat()
    .flatMap((ids) => ids.split(","))
    .filter(Boolean)
    .slice(0, 20);

/**
 * One source for each candidate, with all that is known of it. The day of the event is never filled in: the days of
 * publication are only said beside its field.
 */
export async function withCandidates(
  context: Context,
  locale: Locale,
  ids: string[],
  values: FormValues,
): Promise<{ values: FormValues; reported: string | undefined; filled: boolean }> {
  const shown = ids.length > 0 ? await showCandidates(context, ids) : null;
  const lines = shown?.ok ? shown.value.filter(({ state }) => state !== "used") : [];
  if (lines.length === 0) return { values, reported: undefined, filled: false };
  const sources = [...rowsIn(values, "sources"), ...lines.map((line) => sourceRow(line, locale))];
  const codes = [...new Set(lines.flatMap(({ commitment }) => commitment ?? []))];
  const known = rowsIn(values, "groups");
  const picked = await Promise.all(
    codes
      .filter((code) => !known.some((row) => row.commitment?.[0] === code))
      .map((code) => pickedByCode(context, locale, code)),
  );
  const groups = [...known, ...picked.flatMap((one) => (one ? [pickedRow(one)] : []))];
  const filled = withRows(withRows(values, "sources", sources), "groups", groups);
  return { values: filled, reported: await reportedDays(lines, locale), filled: true };
}

function sourceRow(line: InboxLine, locale: Locale): FormRow {
  const { address, file, title, publisher, publishedOn, excerpt, language, speaksFor } = line;
  const origin = line.origin || line.proposedOrigin;
  // A reprint of somebody else's dispatch is one whatever its publisher usually counts as.
  const reprint = origin !== "" && origin !== publisher;
  const held = {
    ...{ candidateId: line.id, address, title, publisher, publishedOn, excerpt, origin },
    ...{ language: language || locale, class: line.class ?? (reprint ? "N2" : "") },
    ...(file ? { fileSha256: file.sha256, fileName: file.name } : {}),
  };
  const rows = Object.entries(held).map(([name, value]) => [name, [value ?? ""]] as const);
  return { ...Object.fromEntries(rows), "speaksFor[]": speaksFor };
}

async function reportedDays(lines: InboxLine[], locale: Locale): Promise<string | undefined> {
  const days = lines.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const t = await getTranslations({ locale, namespace: "inbox" });
  return t("reportedOn", { days: formatInterval(first, last, locale) });
}
