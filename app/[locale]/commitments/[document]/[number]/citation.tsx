import Link from "next/link";
import { ReportErrorLink } from "@/app/[locale]/report-error/report-error-link";
import type { AsOf } from "@/lib/domain/as-of";
import { withAsOf } from "@/lib/domain/as-of-address";
import { formatInstant } from "@/lib/domain/day-words";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import { CopyText } from "./copy-text";
import type { Speech } from "./speech";

/** How to cite this page, its data, and the commitments beside it. */
export function Citation({
  detail: { item, previous, next },
  asOf,
  speech: { t, locale },
}: {
  detail: CommitmentDetail;
  asOf: AsOf | null;
  speech: Speech;
}) {
  const path = withAsOf(localePath(locale, `/commitments/${item.code}`), asOf);
  const toNumber = (number: string) =>
    withAsOf(localePath(locale, `/commitments/${item.document}/${number}`), asOf);
  return (
    <section aria-labelledby="cite" className="cite">
      <h2 id="cite">{t("cite.title")}</h2>
      <dl className="facts">
        <div>
          <dt>{t("cite.code")}</dt>
          <dd>
            <CopyText text={item.code} labels={{ copy: t("cite.copyCode"), copied: t("cite.copied") }} />
          </dd>
        </div>
        <div>
          <dt>{t("cite.link")}</dt>
          <dd>
            <CopyText text={path} address labels={{ copy: t("cite.copyLink"), copied: t("cite.copied") }} />
          </dd>
        </div>
      </dl>
      <p className="no-print">
        <a href={withAsOf(`/api/v1/commitments/${item.code}`, asOf)}>{t("cite.json")}</a>
      </p>
      <ReportErrorLink locale={locale} page={localePath(locale, `/commitments/${item.code}`)} />
      <p className="aside">{t("cite.updated", { date: formatInstant(item.updatedAt, locale) })}</p>
      <nav aria-label={t("cite.neighbours")} className="no-print actions">
        {previous ? (
          <Link href={toNumber(previous)} rel="prev">
            {t("cite.previous", { number: previous })}
          </Link>
        ) : null}
        {next ? (
          <Link href={toNumber(next)} rel="next">
            {t("cite.next", { number: next })}
          </Link>
        ) : null}
      </nav>
    </section>
  );
}
