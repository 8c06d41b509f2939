import { InLanguage } from "@/app/_ui/in-language";
import { formatInstant } from "@/lib/domain/day-words";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** Written before evidence was collected; both dates are kept. */
export function Tests({ detail, speech: { t, locale } }: { detail: CommitmentDetail; speech: Speech }) {
  return (
    <section aria-labelledby="tests">
      <h2 id="tests">{t("test.title")}</h2>
      {detail.item.verifiable ? null : <p>{t("test.notVerifiable")}</p>}
      <dl className="tests">
        <dt>{t("test.delivered")}</dt>
        <dd>
          <InLanguage words={detail.deliveredWhen} locale={locale} />
        </dd>
        <dt>{t("test.failed")}</dt>
        <dd>
          <InLanguage words={detail.failedWhen} locale={locale} />
        </dd>
      </dl>
      <p className="aside">{t("test.written", { date: formatInstant(detail.testsWrittenAt, locale) })}</p>
    </section>
  );
}
