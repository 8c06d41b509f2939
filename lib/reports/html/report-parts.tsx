import { Fragment } from "react";
import { languageTag } from "../language-tag";
import { paragraphsOf } from "../paragraphs";
import type { Footnote, Report, Section } from "../report";
import { safeAddress } from "../safe-address";
import { isWideSection } from "../wide-table";
import { inOrder } from "./in-order";
import { idOf, type Page } from "./page";
import { Runs } from "./run-view";

export const articleOf = ({ head }: Report) => ({
  className: "report",
  lang: languageTag(head.language),
  dir: "ltr",
});

/** Where it comes from and what it shows; every file carries it. */
export function Origin({ page }: { page: Page }) {
  const { head } = page.report;
  const { frame, issued } = head;
  const facts: [string, string, string?][] = [
    ...(issued ? [[frame.number, issued.number, issued.address] satisfies [string, string, string]] : []),
    [frame.asOf, head.asOfWords],
    [frame.filter, head.viewWords],
    [frame.codebook, head.codebook],
    ...(head.dataHash ? [[frame.dataHash, head.dataHash] satisfies [string, string]] : []),
    [frame.sameView, head.viewAddress, head.viewAddress],
  ];
  return (
    <>
      <p className={issued ? "report-issued" : "report-draft"}>{issued ? issued.words : frame.draft}</p>
      <dl className="report-facts">
        {facts.map(([name, value, href]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {safeAddress(href) ? (
                <a href={href} className={href === value ? "report-address" : undefined}>
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        {head.documents.map(({ slug, title, address }) => (
          <div key={slug}>
            <dt>{page.words.document}</dt>
            <dd>{safeAddress(address) ? <a href={address}>{title}</a> : title}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Typed({ id, title, text }: { id: string; title: string; text: string }) {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return null;
  return (
    <section aria-labelledby={idOf("part", id)}>
      <h2 id={idOf("part", id)}>{title}</h2>
      {inOrder(paragraphs).map(({ key, item }) => (
        <p key={key} dir="auto">
          <InLines text={item} />
        </p>
      ))}
    </section>
  );
}

function InLines({ text }: { text: string }) {
  return inOrder(text.split("\n")).map(({ key, item }, line) => (
    <Fragment key={key}>
      {line > 0 ? <br /> : null}
      {item}
    </Fragment>
  ));
}

export function Contents({ report: { head, sections, footnotes } }: { report: Report }) {
  const { frame } = head;
  const entries: [string, string][] = [
    ...(paragraphsOf(head.introduction).length > 0
      ? [[introductionId, frame.introduction] satisfies [string, string]]
      : []),
    ...inReadingOrder(sections, false).map(({ id, title }): [string, string] => [id, title]),
    ...(paragraphsOf(head.notes).length > 0 ? [[notesId, frame.notes] satisfies [string, string]] : []),
    ...inReadingOrder(sections, true).map(({ id, title }): [string, string] => [id, title]),
    ...(footnotes.length > 0 ? [[footnotesId, frame.footnotes] satisfies [string, string]] : []),
  ];
  return (
    <nav className="report-contents" aria-labelledby={idOf("part", "contents")}>
      <h2 id={idOf("part", "contents")}>{frame.contents}</h2>
      <ol>
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${idOf("part", id)}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export const introductionId = "introduction";
export const notesId = "notes";
const footnotesId = "footnotes";

/** Annexes stand after the notes. */
export const inReadingOrder = (sections: readonly Section[], annex: boolean): Section[] =>
  sections.filter((section) => section.annex === annex);

export const sectionOf = (section: Section) => ({
  "aria-labelledby": idOf("part", section.id),
  className:
    [section.annex && "report-annex", isWideSection(section) && "report-wide"].filter(Boolean).join(" ") ||
    undefined,
});

export function SectionHeading({ section: { id, title } }: { section: Section }) {
  return <h2 id={idOf("part", id)}>{title}</h2>;
}

export function Footnotes({ page }: { page: Page }) {
  const { footnotes, head } = page.report;
  if (footnotes.length === 0) return null;
  return (
    <section className="report-footnotes" aria-labelledby={idOf("part", footnotesId)}>
      <h2 id={idOf("part", footnotesId)}>{head.frame.footnotes}</h2>
      <ol>
        {inOrder(footnotes).map(({ key, item }, place) => (
          <FootnoteView key={key} footnote={item} number={place + 1} page={page} />
        ))}
      </ol>
    </section>
  );
}

function FootnoteView({
  footnote: { id, runs },
  number,
  page,
}: {
  footnote: Footnote;
  number: number;
  page: Page;
}) {
  return (
    <li id={idOf("note", id)}>
      <Runs runs={runs} page={page} />{" "}
      {page.isReferred(id) ? (
        <a
          className="report-back"
          href={`#${idOf("from-note", id)}`}
          aria-label={page.words.backToText.replace("{number}", String(number))}
        >
          ↑
        </a>
      ) : null}
    </li>
  );
}
