import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { fill } from "@/app/form-rows";
import { savedWork } from "@/app/saved-work";
import { messagesOf } from "@/lib/messages";
import { saveCodingAction, savePartAction } from "../actions";
import { CodingForm } from "../coding-form";
import { CodingHeading } from "../coding-heading";
import { type CodingParams, codingMetadata, codingPage } from "../desk-page";
import { OpenChange } from "../open-change";
import { PartList } from "../part-list";
import { standingSections } from "../say-coding";
import { SplitForm } from "../split-form";
import "@/app/[locale]/import/desk.css";

type Props = {
  params: CodingParams;
  searchParams: Promise<Partial<Record<"part" | "done" | "unsaved", string | string[]>>>;
};

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  codingMetadata(params, "split.title");

/** First the parts by name and place, then what is coded of each. */
export default async function SplitPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const parts = await codingPage(params);
  const { desk, locale, words, names, context, code, at } = parts;
  const { mine, choices, own, coding } = desk;
  const editing = mine?.kind === "split" && mine.state !== "submitted" ? mine : null;
  // Another change is on the way, or there is nothing left to split: the first page says which.
  if ((mine && !editing) || desk.commitment.lifecycle !== "in-force") redirect(at());
  const say = messagesOf[locale].coding.split;
  const place = at("/split");
  const chosen = typeof asked.part === "string" && /^\d$/.test(asked.part) ? Number(asked.part) : null;
  const part = chosen === null ? null : editing?.parts[chosen];
  if (part === undefined) notFound();
  const path = chosen === null ? place : `${place}?part=${chosen}`;
  const form = `coding-split:${code}:${editing?.id ?? ""}:${chosen ?? ""}`;
  const work = await savedWork(context, { form, asked: asked.unsaved, path });
  const key = `${editing?.recordVersion} ${work.values ? work.key : ""}`;
  if (editing && part && chosen !== null)
    return (
      <>
        <CodingHeading
          parts={parts}
          title={fill(say.partTitle, { number: chosen + 1 })}
          lede={part.quote ?? say.whole}
          under
        />
        <p className="mb-6">
          <a href={place}>{say.back}</a>
        </p>
        <UnsavedWork work={work} locale={locale} />
        <div className="max-w-2xl">
          <CodingForm
            key={key}
            action={savePartAction.bind(null, locale)}
            commitment={code}
            change={{ id: editing.id, recordVersion: editing.recordVersion, reason: "", settles: false }}
            part={chosen}
            {...{ base: coding, shown: part.coding, own, choices, locale, words }}
            standing={standingSections(coding, { locale, choices })}
            begun={work.values}
            saves={work.key}
          />
        </div>
      </>
    );
  return (
    <>
      <CodingHeading parts={parts} title={say.title} lede={say.lede} under done={asked.done} />
      {editing ? <OpenChange {...{ desk, locale, names }} formHref="#form" /> : null}
      {editing ? (
        <section aria-labelledby="parts-heading" className="mb-10 max-w-2xl">
          <h2 id="parts-heading" className="text-lg font-semibold">
            {say.codingOf}
          </h2>
          <PartList parts={editing.parts} locale={locale} hrefOf={(i) => `${place}?part=${i}`} />
        </section>
      ) : null}
      <div id="form">
        <UnsavedWork work={work} locale={locale} />
        <SplitForm
          key={key}
          action={saveCodingAction.bind(null, locale)}
          commitment={code}
          quote={desk.commitment.quote}
          change={
            editing && {
              ...{ id: editing.id, recordVersion: editing.recordVersion },
              ...{ reason: editing.reason, parts: editing.parts },
            }
          }
          words={words}
          begun={work.values}
          saves={work.key}
        />
      </div>
    </>
  );
}
