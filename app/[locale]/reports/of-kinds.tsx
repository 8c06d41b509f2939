import type { ReactNode } from "react";
import type { ReportKind } from "@/lib/domain/vocabulary";

/** Fields that only some kinds have: all of them are in the page, the chosen kind shows its own (reports.css). */
export function OfKinds({
  kinds,
  className,
  children,
}: {
  kinds: readonly ReportKind[];
  className?: string;
  children: ReactNode;
}) {
  return (
    <div data-kinds={kinds.join(" ")} className={className}>
      {children}
    </div>
  );
}
