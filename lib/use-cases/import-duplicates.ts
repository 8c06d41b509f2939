import type { ImportRow } from "../../db/queries/imports";
import { importsForLikeness, latestBody, versionsForLikeness } from "../../db/queries/likeness";
import type { Q } from "../../db/store";
import type { Language } from "../communique/language";
import { fingerprint, similarity, sketchOf } from "../communique/likeness";
import type { ParagraphKind } from "../communique/segment";
import type { Wrapper } from "../communique/wrappers";
import type { ImportReport } from "./import-desk";
import { importName } from "./import-head";

type Duplicate = ImportReport["duplicates"][number];
type Likeness = { fingerprint: string; sketch: number[] };

/** Less in common than this is what all communiqués of a series have in common. */
const leastShare = 600;
const mostShown = 20;

/** Where the text of an import is already here: the same file, the same words under another cover, or most of them. */
export async function findDuplicates(q: Q, draft: ImportRow): Promise<Duplicate[]> {
  const found: Duplicate[] = [];
  for (const { id, language, sha256, slug, shortTitle } of await versionsForLikeness(q)) {
    const comparable = draft.fingerprint !== null && language === draft.language;
    const like = comparable ? await likenessOf(q, id, language as Language) : null;
    const same = compare(draft, { sha256, like });
    if (same) found.push({ ...same, document: { slug, shortTitle }, import: null });
  }
  for (const other of await importsForLikeness(q, draft.id)) {
    const like = other.fingerprint ? { fingerprint: other.fingerprint, sketch: other.sketch ?? [] } : null;
    const same = compare(draft, { sha256: other.fileSha256, like });
    if (same) found.push({ ...same, document: null, import: { id: other.id, name: importName(other) } });
  }
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, mostShown);
}

const kinds: Duplicate["kind"][] = ["same-file", "same-text", "similar"];
const rank = ({ kind, share }: Duplicate) => kinds.indexOf(kind) * 10_000 - share;

function compare(
  draft: ImportRow,
  { sha256, like }: { sha256: string; like: Likeness | null },
): Pick<Duplicate, "kind" | "share"> | null {
  if (sha256 === draft.fileSha256) return { kind: "same-file", share: 1000 };
  if (!like || !draft.fingerprint) return null;
  if (like.fingerprint === draft.fingerprint) return { kind: "same-text", share: 1000 };
  const share = Math.round(similarity(draft.sketch ?? [], like.sketch) * 1000);
  return share >= leastShare ? { kind: "similar", share } : null;
}

/** A revision never changes, so it is read once. */
const known = new Map<string, Likeness>();

async function likenessOf(q: Q, versionId: string, language: Language): Promise<Likeness | null> {
  const body = await latestBody(q, versionId);
  if (!body) return null;
  const remembered = known.get(body.id);
  if (remembered) return remembered;
  // Texts are compared one after another, and other readers are served between them.
  await new Promise((resolve) => setImmediate(resolve));
  const clauses = body.clauses.map(({ position, paragraphs }) => ({
    ...{ order: position, label: "", start: 0, end: 0 },
    paragraphs: paragraphs.map(({ kind, start, end }) => ({ kind: kind as ParagraphKind, start, end })),
  }));
  const structure = {
    ...{ language, reading: body.reading, wrappers: body.wrappers as Wrapper[] },
    preamble: clauses.filter(({ order }) => order === 0).flatMap(({ paragraphs }) => paragraphs),
    clauses: clauses.filter(({ order }) => order > 0),
  };
  const likeness = { fingerprint: fingerprint(structure), sketch: sketchOf(structure) };
  known.set(body.id, likeness);
  return likeness;
}
