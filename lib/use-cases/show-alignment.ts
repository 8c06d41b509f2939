import { z } from "zod";
import { anchorsInVersion, importAnchorsOf } from "../../db/queries/import-anchors";
import { personNames } from "../../db/queries/imports";
import { slicerOf } from "../communique/code-points";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { holderOf } from "../domain/version-place";
import { clausesBeside } from "./align-versions";
import type { AlignedClauses, ImportAlignment, PlaceOnDesk, SideClause } from "./alignment-page";
import { clausesOfSide, oldSide } from "./alignment-sides";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { importHead } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";
import { languageOfDraft, loadVersionDraft } from "./version-draft";

const Input = z.object({ id: idField });

/** Old and new text side by side, and where the commitments stand in each. */
export async function showAlignment(context: Context, input: unknown): Promise<Outcome<ImportAlignment>> {
  if (!canEdit(context.actor)) return notAllowed(context.actor);
  const parsed = Input.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { read: q } = context.store;
  const wanted = await importWanted(q, parsed.data.id);
  if (!wanted.ok) return wanted;
  const row = wanted.value;
  const draft = await loadVersionDraft(q, row);
  if (!draft) return refuse("invalid", "importIsNoVersion");
  const anchors = await anchorsInVersion(q, draft.documentId, draft.base.version.id);
  const places = new Map((await importAnchorsOf(q, row.id)).map((place) => [place.anchorId, place]));
  const clauses = await clausesBeside(q, draft);

  const reading = slicerOf(draft.text.readingText);
  const quoted = slicerOf(draft.base.revision.readingText);
  const names = await personNames(q, [
    ...new Set([...places.values()].flatMap((one) => one.decidedBy ?? [])),
  ]);
  const listed = anchors.map((anchor): PlaceOnDesk => {
    const place = places.get(anchor.id);
    const span = place?.start != null && place.end != null ? { start: place.start, end: place.end } : null;
    return {
      anchor: anchor.id,
      code: anchor.code,
      number: anchor.number,
      title: anchor.title,
      clause: anchor.clause,
      quote: quoted(anchor.start, anchor.end),
      position: anchor.position,
      state: place?.state ?? "orphan",
      start: span?.start ?? null,
      end: span?.end ?? null,
      words: span ? reading(span.start, span.end) : "",
      newClause: span ? (holderOf(draft.structure.statements, span)?.clause ?? null) : null,
      confidence: (place?.confidence ?? 0) / 1000,
      decidedBy: place?.decidedBy ? (names.get(place.decidedBy) ?? null) : null,
      recordVersion: place?.recordVersion ?? 0,
    };
  });

  const old = await oldSide(q, draft.base, anchors);
  const fresh = clausesOfSide(
    { ...draft.structure, readingText: draft.text.readingText, cleanText: draft.text.cleanText },
    listed.flatMap(({ anchor, start, end }) =>
      start === null || end === null ? [] : [{ anchor, start, end }],
    ),
  );
  const side = (all: Map<number, SideClause>, positions: number[]) =>
    positions.flatMap((position) => all.get(position) ?? []);
  const rows = clauses.map(
    ({ a, b, confidence }): AlignedClauses => ({ old: side(old, a), new: side(fresh, b), confidence }),
  );
  const inState = (state: PlaceOnDesk["state"]) => listed.filter((place) => place.state === state).length;
  return accept({
    head: await importHead(q, row),
    base: {
      versionId: draft.base.version.id,
      language: draft.base.version.language,
      script: draft.base.revision.script,
      authority: draft.base.version.authority,
    },
    language: languageOfDraft(row),
    aligned: anchors.every(({ id }) => places.has(id)),
    rows,
    places: listed,
    counts: {
      places: listed.length,
      proposed: inState("proposed"),
      confirmed: inState("confirmed"),
      orphan: inState("orphan"),
      dropped: inState("dropped"),
      pairs: clauses.filter(({ a, b }) => a.length > 0 && b.length > 0).length,
      onlyOld: clauses.filter(({ b }) => b.length === 0).length,
      onlyNew: clauses.filter(({ a }) => a.length === 0).length,
      unclaimed: [...fresh.values()]
        .flatMap(({ statements }) => statements)
        .filter(
          ({ untracked, type, anchors: own }) => untracked === null && type !== "lead-in" && own.length === 0,
        ).length,
    },
    mayPlace: row.state === "proposals",
  });
}
