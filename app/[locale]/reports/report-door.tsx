import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button";
import { requestContext } from "@/lib/context";
import { canEdit } from "@/lib/domain/permission";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";

/** From a party or a document to a report about it; for those who write reports. */
export async function ReportDoor({
  kind,
  subject,
  locale,
}: {
  kind: "party" | "document";
  subject: string;
  locale: Locale;
}) {
  const { actor } = await requestContext();
  if (!canEdit(actor)) return null;
  const t = await getTranslations({ locale, namespace: "reports.door" });
  const asked = new URLSearchParams({ kind, [kind]: subject });
  return <ButtonLink href={localePath(locale, `/reports/new?${asked}`)}>{t(kind)}</ButtonLink>;
}
