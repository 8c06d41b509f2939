import { asc, eq, isNull } from "drizzle-orm";
import { document, version } from "../sqlite/schema";
import type { Q } from "../store";

/** Every text that stands, with its document; documents by date of adoption, texts in order of arrival. */
export async function standingTexts(q: Q) {
  const { slug, shortTitle, adoptedOn } = document;
  const { id, language, authority, fileName } = version;
  return await q
    .select({ slug, shortTitle, versionId: id, language, authority, fileName })
    .from(version)
    .innerJoin(document, eq(document.id, version.documentId))
    .where(isNull(version.replacedById))
    .orderBy(asc(adoptedOn), asc(slug), asc(version.position), asc(id));
}
