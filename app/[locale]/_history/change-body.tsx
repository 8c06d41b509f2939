import Link from "next/link";
import { langTag } from "@/app/_ui/in-language";
import { StatusBadge } from "@/app/_ui/status-mark";
import { formatDay, formatInterval } from "@/lib/domain/day-words";
import type { PublicChange, PublicChangeOf } from "@/lib/domain/public-change";
import { isLocale, localePath } from "@/lib/messages/routing";
import { FieldChange, FirstValue } from "./field-change";
import type { HistorySpeech } from "./history-speech";

type Body<K extends PublicChange["kind"]> = { change: PublicChangeOf<K>; speech: HistorySpeech };

/** What changed; `revert` gives editors the way to take one field back. */
export function ChangeBody({
  change,
  speech,
  revert,
}: {
  change: PublicChange;
  speech: HistorySpeech;
  revert?: (change: PublicChangeOf<"recoded">, field: string) => string | null;
}) {
  switch (change.kind) {
    case "coded":
      return <FirstCoding change={change} speech={speech} />;
    case "recoded":
      return <Recoding change={change} speech={speech} revert={revert} />;
    case "assessment":
      return <Judgement change={change} speech={speech} />;
    case "mark":
      return (
        <p className="flex flex-wrap gap-x-3">
          <span>{speech.t("status.from", { subject: speech.nameOf(change.subject) })}</span>
          <StatusBadge status={change.status} label={speech.words.status[change.status]} />
        </p>
      );
    case "development":
      return (
        <p className="measure">
          <span className="text-sm text-faint">
            {formatInterval(change.happenedFrom, change.happenedTo, speech.locale)} ·{" "}
          </span>
          <span lang={tagOf(change.language)}>{change.what}</span>
        </p>
      );
    case "search":
      return (
        <p className="measure">
          <span className="text-sm text-faint">{formatDay(change.searchedOn, speech.locale)} · </span>
          <span lang={tagOf(change.language)}>{change.words}</span> · {change.searchedWhere}
        </p>
      );
    case "response":
      return (
        <p className="measure">
          <span className="text-sm text-faint">
            {speech.t("response.of", {
              party: speech.nameOf(change.party),
              date: formatDay(change.givenOn, speech.locale),
            })}{" "}
            ·{" "}
          </span>
          <span lang={tagOf(change.language)}>{change.body}</span>
        </p>
      );
    case "link":
      return <Lineage change={change} speech={speech} />;
    default:
      return null;
  }
}

const tagOf = (language: string) => (isLocale(language) ? langTag(language) : language || undefined);

function FirstCoding({ change: { fields }, speech }: Body<"coded">) {
  const { t } = speech;
  return (
    <details>
      <summary className="cursor-pointer">
        {t("allFields")} <span className="text-faint">({t("fields", { count: fields.length })})</span>
      </summary>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
        {fields.map(({ field, after }) => (
          <div key={field} className="contents">
            <dt className="text-sm text-faint">{t(`field.${field}`)}</dt>
            <dd className="measure max-sm:mb-1">
              <FirstValue field={field} value={after} speech={speech} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Recoding({
  change,
  speech,
  revert,
}: Body<"recoded"> & { revert?: (change: PublicChangeOf<"recoded">, field: string) => string | null }) {
  const { t, words, locale } = speech;
  return (
    <>
      {change.lifecycle ? (
        <p>{t("lifecycle", { word: words.lifecycle[change.lifecycle] ?? change.lifecycle })}</p>
      ) : null}
      {change.successors.length > 0 ? (
        <p>
          {t("successors")}{" "}
          {change.successors.map((code, at) => (
            <span key={code}>
              {at > 0 ? ", " : ""}
              <Link href={localePath(locale, `/commitments/${code}`)}>{code}</Link>
            </span>
          ))}
        </p>
      ) : null}
      {change.fields.length > 0 ? (
        <dl className="mt-1 grid gap-x-6 gap-y-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
          {change.fields.map((one) => {
            const address = revert?.(change, one.field);
            const label = t(`field.${one.field}`);
            return (
              <div key={one.field} className="contents">
                <dt className="text-sm text-faint">{label}</dt>
                <dd className="max-sm:mb-1">
                  <FieldChange {...one} speech={speech} />
                  {address ? (
                    <p className="no-print mt-1 text-sm">
                      <Link href={address} aria-label={t("revertField", { field: label })} prefetch={false}>
                        {t("revert")}
                      </Link>
                    </p>
                  ) : null}
                </dd>
              </div>
            );
          })}
        </dl>
      ) : null}
    </>
  );
}

function Judgement({ change, speech }: Body<"assessment">) {
  const { t, words, nameOf } = speech;
  const { before, status, missing, basis } = change;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span>{t("status.from", { subject: nameOf(change.subject) })}</span>
        {before ? (
          <>
            <span className="sr-only">{t("was")}</span>
            <del className="text-soft decoration-1">
              <StatusBadge status={before.status} label={words.status[before.status]} />
            </del>
            <span aria-hidden="true">→</span>
            <span className="sr-only">{t("now")}</span>
          </>
        ) : null}
        <StatusBadge status={status} label={words.status[status]} />
        {basis ? <span className="text-sm text-faint">{words.basis[basis]}</span> : null}
      </p>
      {missing ? <p className="measure">{t("missing", { what: missing })}</p> : null}
    </>
  );
}

function Lineage({ change: { link, earlier, code }, speech: { t, locale } }: Body<"link">) {
  const other = <Link href={localePath(locale, `/commitments/${code}`)}>{code}</Link>;
  const verb = t(`lineage.${link}`);
  return earlier ? (
    <p>
      {t("lineage.this")} {verb} {other}
    </p>
  ) : (
    <p>
      {other} {verb} {t("lineage.this")}
    </p>
  );
}
