import type { Metadata } from "next";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { fill } from "@/app/form-rows";
import { savedWork } from "@/app/saved-work";
import { codingIn } from "@/lib/domain/coding-fields";
import { formatInstant } from "@/lib/domain/day-words";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import { clearAction, markAction, saveCodingAction } from "./actions";
import { CodingForm } from "./coding-form";
import { CodingHeading } from "./coding-heading";
import { CorrectionMark } from "./correction-mark";
import { type CodingParams, codingMetadata, codingPage } from "./desk-page";
import { OpenChange } from "./open-change";
import { standingSections } from "./say-coding";
import "@/app/[locale]/import/desk.css";

type Props = {
  params: CodingParams;
  searchParams: Promise<Partial<Record<"revert" | "field" | "done" | "unsaved", string | string[]>>>;
};

export const generateMetadata = ({ params }: Props): Promise<Metadata> => codingMetadata(params, "title");

export default async function CodingPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const parts = await codingPage(params, asked);
  const { desk, locale, words, names, context, code, at } = parts;
  const { coding, mine, underCorrection, revert, choices, own } = desk;
  const { coding: say } = messagesOf[locale];
  const editing = mine?.kind === "edit" && mine.state !== "submitted" ? mine : null;
  const inForce = desk.commitment.lifecycle === "in-force";
  const query = revert ? `?revert=${encodeURIComponent(revert.id)}&field=${revert.field}` : "";
  const form = `coding:${code}:${editing?.id ?? query}`;
  const work = await savedWork(context, { form, asked: asked.unsaved, path: `${at()}${query}` });
  const changes = editing ? codingIn(editing.changes) : revert ? { [revert.field]: revert.value } : {};
  const base = { ...coding, ...(editing && codingIn(editing.base)) };
  return (
    <>
      <CodingHeading parts={parts} title={say.title} lede={say.lede} done={asked.done} />
      {revert && mine ? <Notice live={false}>{messagesOf[locale].refusals.codingDraftOpen}</Notice> : null}
      <OpenChange
        {...{ desk, locale, names }}
        formHref={mine && mine.kind !== "edit" ? at(`/${mine.kind}`) : "#form"}
      />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div id="form" className="empty:hidden">
          {inForce && (!mine || editing) ? (
            <>
              {revert && !editing ? (
                <Notice live={false}>{fill(say.revert, { field: say.field[revert.field] })}</Notice>
              ) : null}
              <UnsavedWork work={work} locale={locale} />
              <CodingForm
                key={`${editing?.id} ${editing?.recordVersion} ${work.values ? work.key : ""}`}
                action={saveCodingAction.bind(null, locale)}
                commitment={code}
                change={
                  editing && {
                    ...{ id: editing.id, recordVersion: editing.recordVersion, reason: editing.reason },
                    settles: "underCorrectionAt" in editing.changes,
                  }
                }
                {...{ base, own, choices, locale, words }}
                shown={{ ...base, ...changes }}
                standing={standingSections(coding, { locale, choices })}
                mayEndMark={underCorrection !== null}
                reverts={revert?.id}
                begun={work.values}
                saves={work.key}
              />
            </>
          ) : null}
        </div>
        <aside className="grid content-start gap-10">
          {inForce || underCorrection ? (
            <section aria-labelledby="under-correction">
              <h2 id="under-correction" className="font-semibold">
                {say.mark.title}
              </h2>
              {underCorrection ? (
                <div className="mt-2 mb-4">
                  <p className="whitespace-pre-line">{underCorrection.note}</p>
                  <p className="mt-1 text-sm text-soft">
                    {fill(underCorrection.by ? say.mark.since : say.mark.sinceOnly, {
                      date: formatInstant(underCorrection.at, locale),
                      who: underCorrection.by
                        ? (underCorrection.by.publicName ?? wordsOf(locale).userRole[underCorrection.by.role])
                        : "",
                    })}
                  </p>
                </div>
              ) : (
                <p className="mt-1 mb-3 text-sm text-soft">{say.mark.what}</p>
              )}
              <CorrectionMark
                action={(underCorrection ? clearAction : markAction).bind(null, locale)}
                commitment={code}
                marked={underCorrection !== null}
                words={{ mark: words.mark, form: words.form }}
              />
            </section>
          ) : null}
          {inForce && !mine ? (
            <section aria-labelledby="ways">
              <h2 id="ways" className="font-semibold">
                {say.ways.title}
              </h2>
              <ul className="mt-3 grid gap-4">
                {(["split", "merge", "withdraw"] as const).map((kind) => (
                  <li key={kind}>
                    <p className="mb-1.5 text-sm text-soft">{say.ways[`${kind}What`]}</p>
                    <ButtonLink href={at(`/${kind}`)}>{say.ways[kind]}</ButtonLink>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}
