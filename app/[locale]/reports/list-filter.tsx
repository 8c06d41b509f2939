import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { type Locale, reportKinds } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { Subjects } from "./report-words";

/** A plain form: the choice stands in the address. */
export async function ListFilter({
  address,
  kind,
  document,
  subjects,
  locale,
}: {
  address: string;
  kind: string;
  document: string;
  subjects: Subjects;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { reportKind } = wordsOf(locale);
  return (
    <form
      method="get"
      action={address}
      aria-label={t("filter.label")}
      // A link to another choice draws the lists anew.
      key={`${kind} ${document}`}
      className="no-print mb-6 flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <label className="text-sm">
        <span className="block">{t("filter.kind")}</span>
        <select name="kind" defaultValue={kind} className="control">
          <option value="">{t("filter.anyKind")}</option>
          {reportKinds.map((code) => (
            <option key={code} value={code}>
              {reportKind[code]}
            </option>
          ))}
        </select>
      </label>
      <label className="text-sm">
        <span className="block">{t("filter.document")}</span>
        <select name="document" defaultValue={document} className="control">
          <option value="">{t("filter.anyDocument")}</option>
          {subjects.document.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[locale]}
            </option>
          ))}
        </select>
      </label>
      <Button variant="quiet">{t("filter.apply")}</Button>
    </form>
  );
}
