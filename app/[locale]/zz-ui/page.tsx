import { notFound } from "next/navigation";
import { Button, ButtonLink } from "@/app/_ui/button";
import { ChoiceGroup } from "@/app/_ui/choice-group";
import { Deadline } from "@/app/_ui/deadline";
import { Empty } from "@/app/_ui/empty";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { FlagList } from "@/app/_ui/flag-list";
import { PageHeading } from "@/app/_ui/page-heading";
import { PartyStrip } from "@/app/_ui/party-strip";
import { Quote } from "@/app/_ui/quote";
import { StackedBars } from "@/app/_ui/stacked-bars";
import { StatusBadge } from "@/app/_ui/status-mark";
import { WordingLabel } from "@/app/_ui/wording-label";
import { flags, shownStatuses } from "@/lib/domain/vocabulary";
import { isLocale } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";

export default async function Gallery({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const w = wordsOf(locale);
  return (
    <div className="grid gap-8">
      <PageHeading title={w.status.contrary} kicker="almaty-2025/13.4" lede={w.statusRule.contrary}>
        <ButtonLink href="/en">CSV</ButtonLink>
      </PageHeading>
      <ul className="grid gap-1">
        {shownStatuses.map((s) => (
          <li key={s}>
            <StatusBadge status={s} label={w.status[s]} />
          </li>
        ))}
      </ul>
      <FlagList flags={flags.map((code) => ({ code, label: w.flag[code] }))} />
      <p>
        <WordingLabel label={w.wording.ready} />
        Regular joint anti-drug operations
      </p>
      <PartyStrip
        parties={["CN", "KG", "KZ", "TJ", "TM", "UZ"].map((code, i) => ({
          code,
          label: code,
          status: i === 5 ? null : shownStatuses[i + 2]!,
        }))}
      />
      <Quote
        lang="zh-Hans"
        labels={{ received: "Show the received text", restored: "Restored from an unofficial copy" }}
        received={{ text: "——2027年在吉爾吉斯斯坦舉辦“比什凱克+25”第二屆全球山地峰會", lang: "zh-Hant" }}
        source="一 13"
      >
        ——2027年在吉尔吉斯斯坦举办“比什凯克+25”第二届全球山地峰会；<mark>外长</mark>
      </Quote>
      <Quote lang="ru" labels={{ received: "" }}>
        Стороны договорились продолжить работу в формате «Китай – Центральная Азия».
      </Quote>
      <StackedBars
        title="By sector"
        note="64 commitments"
        labels={{ table: "Show as a table", total: "Total", row: "Sector" }}
        series={[
          { key: "2", label: w.precisionShort["2"], fill: "delivered" },
          { key: "1", label: w.precisionShort["1"], fill: "partial" },
          { key: "0", label: w.precisionShort["0"], fill: "none" },
        ]}
        rows={[
          { key: "a", label: "Education, youth and think tanks", values: { "2": 3, "1": 5, "0": 1 } },
          { key: "b", label: "Security", values: { "2": 1, "1": 2, "0": 4 } },
        ]}
      />
      <p>
        <Deadline
          locale={locale}
          kinds={w.deadlineKind}
          deadline={{
            kind: "dated",
            start: "2025-05-01",
            end: "2025-06-30",
            precision: "month",
            words: null,
          }}
        />{" "}
        ·{" "}
        <Deadline
          locale={locale}
          kinds={w.deadlineKind}
          deadline={{ kind: "dated", start: "2027-01-01", end: "2027-12-31", precision: "year", words: null }}
        />{" "}
        ·{" "}
        <Deadline
          locale={locale}
          kinds={w.deadlineKind}
          deadline={{
            kind: "meeting",
            start: "2025-06-17",
            end: "2025-06-17",
            precision: "day",
            words: null,
          }}
        />
      </p>
      <ErrorSummary title="There is a problem" errors={[{ field: "what", message: "Say what happened." }]} />
      <form className="measure grid gap-6">
        <TextField id="what" label="What happened" hint="One sentence." error="Say what happened." />
        <TextArea id="n" label="Note" optional="optional" />
        <SelectField id="s" label="Class" options={[{ value: "P1", label: w.sourceClass.P1 }]} />
        <ChoiceGroup
          id="st"
          legend="Status"
          choices={(["delivered", "mostly"] as const).map((v) => ({
            value: v,
            label: w.status[v],
            rule: w.statusRule[v],
          }))}
        />
        <Button>Submit for review</Button>
      </form>
      <Empty title="Nothing here yet">Loosen a filter.</Empty>
    </div>
  );
}
