import Link from "next/link";
import { clauseCalled } from "@/lib/domain/clause-label";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** Where this stands: document, clause, code. */
export function Kicker({ detail, speech: { locale, t } }: { detail: CommitmentDetail; speech: Speech }) {
  const { document, item, anchors } = detail;
  const label = anchors[0]?.clauseLabel;
  const place = { document: document.shortTitle[locale] };
  return (
    <p className="kicker">
      <Link href={`${localePath(locale, `/documents/${document.slug}`)}#clause-${item.clause}`}>
        {label
          ? t("kicker", { ...place, clause: clauseCalled(label, (it) => t("clause", { label: it })) })
          : t("kickerPreamble", place)}
      </Link>{" "}
      · <span>{item.code}</span>
    </p>
  );
}
