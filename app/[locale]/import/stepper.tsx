import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import type { ImportHead } from "@/lib/use-cases/import-desk";
import { isReached, type Step, stepNow, stepPath, steps } from "./import-places";

/** The four steps on every page of an import: where we are, what is behind, what comes. */
export async function Stepper({ head, here, locale }: { head: ImportHead; here: Step; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "import" });
  const now = steps.indexOf(stepNow(head.state));
  return (
    <nav aria-label={t("steps.label")} className="no-print mb-6">
      <ol className="desk-steps">
        {steps.map((step, index) => {
          const isDone = index < now || head.state === "published";
          const words = (
            <>
              <span className="desk-step-number" aria-hidden="true">
                {isDone ? <Tick /> : index + 1}
              </span>
              <span>
                {t(`steps.${step === "proposals" && head.purpose !== "document" ? "places" : step}`)}
              </span>
              {isDone ? <span className="sr-only">({t("steps.done")})</span> : null}
            </>
          );
          const reached = isReached(head.state, step);
          return (
            <li key={step} className={isDone ? "is-done" : undefined}>
              {step === here ? (
                <span aria-current="step">{words}</span>
              ) : reached ? (
                <Link href={localePath(locale, stepPath(head.id, step, head.purpose))}>{words}</Link>
              ) : (
                <span className="is-later">
                  {words} <span className="sr-only">({t("steps.later")})</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true">
      <path d="m3 8.5 3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
