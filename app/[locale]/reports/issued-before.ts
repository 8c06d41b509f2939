import { fill } from "@/app/form-rows";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { Context } from "@/lib/use-cases/context";
import { listReports } from "@/lib/use-cases/list-reports";

const mostOffered = 100;

/** Issued reports that stand, newest first, as a choice says them. */
export async function issuedBefore(
  context: Context,
  locale: Locale,
): Promise<{ number: string; label: string }[]> {
  const { reportLine } = messagesOf[locale].reports.form;
  return (await standing(context, mostOffered)).map(({ number, title, asOfAt }) => ({
    number,
    label: fill(reportLine, { number, title: shortened(title), date: formatInstant(asOfAt, locale) }),
  }));
}

/** The number of the report issued last. */
export async function latestIssued(context: Context): Promise<string | null> {
  const [last] = await standing(context, mostOffered);
  return last?.number ?? null;
}

async function standing(context: Context, size: number) {
  const listed = await listReports(context, { size });
  return listed.ok ? listed.value.items.filter(({ state }) => state === "issued") : [];
}

const shortened = (title: string) => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title);
