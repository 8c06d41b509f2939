import { z } from "zod";
import { earlierDocuments, linksOfDocument, standingCommitments } from "../../db/queries/commitment-links";
import { comparableCommitments, linkSides } from "../../db/queries/comparable-commitments";
import { findDocument } from "../../db/queries/document-page";
import { personNames } from "../../db/queries/imports";
import { sharedWords } from "../communique/align/quote-likeness";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canSeeDrafts, notAllowed } from "../domain/permission";
import { linkStates } from "../domain/vocabulary";
import type { Context } from "./context";
import { codeField } from "./evidence-fields";
import type { LinkOnDesk, LinkSide, LinksPage } from "./links-page";
import { refuseFields } from "./refuse-fields";

const Input = z.object({ document: codeField });
type Side = Awaited<ReturnType<typeof linkSides>> extends Map<string, infer S> ? S : never;

/** How the commitments of a document stand to earlier ones of its series: proposed, decided, and not linked at all. */
export async function showLinks(context: Context, input: unknown): Promise<Outcome<LinksPage>> {
  // What is only proposed is no reader's business.
  if (!canSeeDrafts(context.actor)) return notAllowed(context.actor);
  const parsed = Input.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { read: q } = context.store;
  const found = await findDocument(q, parsed.data.document);
  if (!found) return refuse("not-found", "documentNotFound");
  const { document } = found;
  const earlier = await earlierDocuments(q, document);
  const earlierIds = earlier.map(({ id }) => id);
  const rows = await linksOfDocument(q, document.id);
  const own = (await comparableCommitments(q, [document.id])).map(({ id }) => id);
  const standing = earlierIds.length > 0 ? await standingCommitments(q, earlierIds, document.id) : [];
  const named = rows.flatMap((row) => [row.fromCommitmentId ?? [], row.toCommitmentId].flat());
  const sides = await linkSides(q, [...new Set([...named, ...own, ...standing])]);
  const names = await personNames(q, [...new Set(rows.flatMap(({ decidedBy }) => decidedBy ?? []))]);

  const links = rows.flatMap((row): LinkOnDesk[] => {
    const to = sides.get(row.toCommitmentId);
    const from = row.fromCommitmentId ? sides.get(row.fromCommitmentId) : undefined;
    if (!to) return [];
    return [
      {
        ...{ id: row.id, kind: row.kind, state: row.state, note: row.note, recordVersion: row.recordVersion },
        likeness: row.likeness === null ? null : row.likeness / 1000,
        ...(from ? facing(from, to) : { from: null, to: describe(to), shared: [] }),
        decidedBy: row.decidedBy ? (names.get(row.decidedBy) ?? null) : null,
        decidedAt: row.decidedAt,
      },
    ];
  });
  const linked = new Set(rows.filter(({ state }) => state !== "rejected").map((row) => row.toCommitmentId));
  const listed = (ids: string[]) => ids.flatMap((id) => sides.get(id) ?? []).map((side) => describe(side));
  return accept({
    document: { slug: document.slug, shortTitle: document.shortTitle, adoptedOn: document.adoptedOn },
    earlier: earlier.map(({ slug, shortTitle, adoptedOn }) => ({ slug, shortTitle, adoptedOn })),
    links: inOrder(links),
    unlinked: listed(standing.filter((id) => !linked.has(id))),
    own: listed(own),
    counts: Object.fromEntries(
      linkStates.map((state) => [state, links.filter((link) => link.state === state).length]),
    ) as LinksPage["counts"],
  });
}

const rank = (link: LinkOnDesk) => linkStates.indexOf(link.state);
const inOrder = (links: LinkOnDesk[]) =>
  [...links].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.state === "proposed" ? (b.likeness ?? 0) - (a.likeness ?? 0) : 0) ||
      ((a.from ?? a.to).code < (b.from ?? b.to).code ? -1 : 1),
  );

/** Both in the same language where there is one that both are said in. */
function facing(from: Side, to: Side): Pick<LinkOnDesk, "from" | "to" | "shared"> {
  const common = from.quotes.find(({ language }) => to.quotes.some((quote) => quote.language === language));
  const left = describe(from, common?.language);
  const right = describe(to, common?.language);
  const shared = common && left.quote && right.quote ? sharedWords(left.quote.text, right.quote.text) : [];
  return { from: left, to: right, shared };
}

function describe(side: Side, language?: string): LinkSide {
  const { code, number, document, shortTitle, title, type, lifecycle, quotes } = side;
  const quote = quotes.find((one) => one.language === language) ?? quotes[0] ?? null;
  return { code, number, document, shortTitle, title, type, lifecycle, quote };
}
