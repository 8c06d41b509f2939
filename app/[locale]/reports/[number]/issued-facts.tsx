import { getTranslations } from "next-intl/server";
import { CopyText } from "@/app/[locale]/commitments/[document]/[number]/copy-text";
import { withAsOf } from "@/lib/domain/as-of-address";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import type { Context } from "@/lib/use-cases/context";
import type { ShownReport } from "@/lib/use-cases/show-report";
import { Facts } from "../facts";
import { reportSubjects } from "../report-subjects";
import { subjectWords } from "../subject-words";
import { saidView } from "../view-words";

/** Everything a reader needs to cite a report, to open what it shows, and to tell its copies apart. */
export async function IssuedFacts({
  report,
  address,
  context,
  locale,
}: {
  report: ShownReport;
  address: string;
  context: Context;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { number, view, asOfAt, codebook, dataHash, language, singlePerson } = report;
  const asked = new URLSearchParams(view);
  asked.set("asOf", asOfAt.toISOString());
  const said = await saidView(context, asked, locale);
  const about = subjectWords(report, await reportSubjects(context, locale), locale);
  const copies = messagesOf[locale].reports.issued;
  const sameView = withAsOf(
    localePath(locale, `/commitments${view ? `?${view}` : ""}`),
    asOfAt.toISOString(),
  );
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="mb-3 text-lg font-semibold">
        {t("issued.about")}
      </h2>
      <Facts
        rows={[
          [t("issued.number"), <span key="number">{number}</span>],
          [t("issued.address"), <CopyText key="address" text={address} labels={copies} />],
          ...(about ? [[t("draft.subject"), about] as const] : []),
          [t("draft.language"), t(`languageName.${language}`)],
          [t("issued.asOf"), t("form.asOfMoment", { moment: formatMoment(asOfAt, locale) })],
          [
            t("issued.filter"),
            <span key="filter">
              {said?.known ? said.sentence : t("form.viewUnknown")}
              <a href={sameView} className="no-print block">
                {t("issued.sameView")}
              </a>
            </span>,
          ],
          ...(report.sinceNumber
            ? [
                [
                  t("draft.since"),
                  <a key="since" href={localePath(locale, `/reports/${report.sinceNumber}`)}>
                    {t("draft.sinceReport", { number: report.sinceNumber })}
                  </a>,
                ] as const,
              ]
            : []),
          [t("issued.codebook"), t("issued.codebookVersion", { version: codebook })],
          [
            t("issued.dataHash"),
            <span key="hash" className="hash-text">
              <CopyText text={dataHash} labels={copies} />
            </span>,
          ],
        ]}
      />
      {singlePerson ? <p className="mt-3 font-medium">{t("issued.single")}</p> : null}
    </section>
  );
}
