import type { ReactNode } from "react";

/** The document speaks in serif. The received text is one key away. */
export function Quote({
  children,
  lang,
  received,
  labels,
  source,
}: {
  /** The reading text; may hold marks around the words in question. */
  children: ReactNode;
  lang: string;
  received?: { text: string; lang: string };
  labels: { received: string; restored?: string };
  source?: ReactNode;
}) {
  return (
    <figure className="measure">
      <blockquote lang={lang} className="border-l-2 border-rule pl-5 font-serif text-lg leading-relaxed">
        {children}
      </blockquote>
      <figcaption className="mt-2 flex flex-wrap gap-x-4 gap-y-1 pl-5 text-sm text-faint">
        {source ? <span>{source}</span> : null}
        {labels.restored ? <span>{labels.restored}</span> : null}
      </figcaption>
      {received ? (
        <details className="mt-1 pl-5 text-sm">
          <summary className="text-accent">{labels.received}</summary>
          <p lang={received.lang} className="mt-2 font-serif text-base text-soft">
            {received.text}
          </p>
        </details>
      ) : null}
    </figure>
  );
}
