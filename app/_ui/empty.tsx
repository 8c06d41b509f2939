import type { ReactNode } from "react";

/** An empty list says how to fill or loosen it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="measure border-t border-b border-rule py-8">
      <p className="text-lg font-medium">{title}</p>
      {children ? <div className="mt-2 text-soft">{children}</div> : null}
    </div>
  );
}
