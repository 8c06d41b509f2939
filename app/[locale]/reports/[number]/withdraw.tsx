import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { Context } from "@/lib/use-cases/context";
import type { ShownReport } from "@/lib/use-cases/show-report";
import { withdrawReportAction } from "../actions";
import { issuedBefore } from "../issued-before";
import { WithdrawForm } from "./withdraw-form";

/** The reviewer's part, below everything that readers come for. */
export async function Withdraw({
  report: { id, number, recordVersion, withdrawn, filesWithheld },
  context,
  locale,
}: {
  report: ShownReport;
  context: Context;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const { reports, common } = messagesOf[locale];
  const others = (await issuedBefore(context, locale)).filter((other) => other.number !== number);
  return (
    <section aria-labelledby="withdraw" className="no-print mt-14 border-t border-edge pt-6">
      <h2 id="withdraw" className="text-lg font-semibold">
        {t(withdrawn ? "withdraw.amendTitle" : "withdraw.title")}
      </h2>
      {withdrawn ? null : <p className="measure mt-2 text-soft">{t("withdraw.lede")}</p>}
      <div className="mt-6">
        <WithdrawForm
          action={withdrawReportAction.bind(null, locale)}
          report={{
            ...{ id, number, recordVersion, withdrawn: withdrawn !== null, withheld: filesWithheld },
            replacedBy: withdrawn?.replacedBy?.number ?? "",
          }}
          others={others}
          words={{ ...reports.withdraw, files: reports.files.title, form: common.form }}
        />
      </div>
    </section>
  );
}
