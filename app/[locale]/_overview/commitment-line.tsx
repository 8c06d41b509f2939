import Link from "next/link";
import type { ReactNode } from "react";
import { StatusMark } from "@/app/_ui/status-mark";
import { WordingLabel } from "@/app/_ui/wording-label";
import { withAsOf } from "@/lib/domain/as-of-address";
import type { Locale, ShownStatus } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";

/** One commitment in one breath: shape, wording, title, and what this list is about. */
export function CommitmentLine({
  code,
  title,
  wording,
  status,
  asOf = null,
  locale,
  children,
}: {
  code: string;
  title: ReactNode;
  wording?: string;
  status: ShownStatus;
  asOf?: string | null;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-rule py-3">
      <StatusMark status={status} label={wordsOf(locale).status[status]} className="mt-1 size-4" />
      <div>
        <p className="leading-snug">
          {wording ? <WordingLabel label={wording} /> : null}
          <Link href={withAsOf(localePath(locale, `/commitments/${code}`), asOf)}>{title}</Link>
        </p>
        <p className="mt-0.5 text-sm text-faint">{children}</p>
      </div>
    </li>
  );
}
