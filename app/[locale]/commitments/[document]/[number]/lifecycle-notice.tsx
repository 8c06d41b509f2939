import Link from "next/link";
import { Notice } from "@/app/_ui/notice";
import { localePath } from "@/lib/messages/routing";
import type { CommitmentDetail } from "@/lib/use-cases/commitment-detail";
import type { Speech } from "./speech";

/** A commitment that is no longer in force stays readable and names what took its place. */
export function LifecycleNotice({
  detail: { item, successors },
  speech: { locale, t },
}: {
  detail: CommitmentDetail;
  speech: Speech;
}) {
  if (item.lifecycle === "in-force") return null;
  return (
    <Notice live={false}>
      <p>{t(`lifecycle.${item.lifecycle}`)}</p>
      {successors.length > 0 ? (
        <p>
          {t("lifecycle.successors")}{" "}
          {successors.map((code, index) => (
            <span key={code}>
              {index > 0 ? ", " : ""}
              <Link href={localePath(locale, `/commitments/${code}`)}>{code}</Link>
            </span>
          ))}
        </p>
      ) : null}
    </Notice>
  );
}
