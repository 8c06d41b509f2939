import { Notice } from "@/app/_ui/notice";
import { fill } from "@/app/form-rows";
import { formatInstant } from "@/lib/domain/day-words";
import { messagesOf } from "@/lib/messages";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** Readers are told at once that something is being corrected, and what. */
export function UnderCorrection({
  detail: { underCorrection },
  speech: { locale, personOf },
}: {
  detail: CommitmentDetail;
  speech: Speech;
}) {
  if (!underCorrection) return null;
  const { mark } = messagesOf[locale].coding;
  const { at, note, by } = underCorrection;
  const said = { date: formatInstant(at, locale), who: by ? personOf(by) : "" };
  return (
    <div className="mt-5">
      <Notice live={false}>
        <p className="font-medium">{mark.shown}</p>
        <p className="whitespace-pre-line">{note}</p>
        <p className="aside">{fill(by ? mark.since : mark.sinceOnly, said)}</p>
      </Notice>
    </div>
  );
}
