import { redirect } from "next/navigation";
import { UnsavedWork } from "@/app/_ui/unsaved-work";
import { savedWork } from "@/app/saved-work";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import { saveCodingAction } from "./actions";
import { CodingHeading } from "./coding-heading";
import { type CodingParams, codingPage } from "./desk-page";
import { EndingForm } from "./ending-form";

/** A merge or a withdrawal, in one step. */
export async function EndingPage({
  kind,
  params,
  searchParams,
}: {
  kind: "merge" | "withdraw";
  params: CodingParams;
  searchParams: Promise<{ done?: string | string[]; unsaved?: string | string[] }>;
}) {
  const { done, unsaved } = await searchParams;
  const parts = await codingPage(params);
  const { desk, locale, words, context, code, at } = parts;
  const { mine } = desk;
  const editing = mine?.kind === kind && mine.state !== "submitted" ? mine : null;
  // Another change is on the way, or there is nothing left to end: the first page says which.
  if ((mine && !editing) || desk.commitment.lifecycle !== "in-force") redirect(at());
  const say = messagesOf[locale].coding[kind];
  const form = `coding-${kind}:${code}:${editing?.id ?? ""}`;
  const work = await savedWork(context, { form, asked: unsaved, path: at(`/${kind}`) });
  const { hedge } = wordsOf(locale);
  return (
    <>
      <CodingHeading parts={parts} title={say.title} lede={say.lede} under done={done} />
      <UnsavedWork work={work} locale={locale} />
      <EndingForm
        key={`${editing?.recordVersion} ${work.values ? work.key : ""}`}
        action={saveCodingAction.bind(null, locale)}
        {...{ kind, commitment: code, words }}
        change={
          editing && {
            ...{ id: editing.id, recordVersion: editing.recordVersion, reason: editing.reason },
            successors: editing.changes.successors as string[],
          }
        }
        others={desk.others.map(({ code: value, title, type }) => ({
          value,
          label: `${value} ${hedge[type]} · ${title[locale]}`,
        }))}
        begun={work.values}
        saves={work.key}
      />
    </>
  );
}
