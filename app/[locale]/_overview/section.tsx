import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/vocabulary";
import type { Overview } from "@/lib/use-cases/overview";

export type SectionProps = { facts: Overview; locale: Locale };

/** A part of the page under its own rule, like a chapter on paper. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0 border-t border-ink pt-4">
      <h2 className="mb-4 text-xl font-semibold">{title}</h2>
      {children}
    </section>
  );
}
