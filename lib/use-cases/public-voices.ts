import { auditOf, publicPeople } from "../../db/queries/public-changes";
import type { Q } from "../../db/store";
import { roleAt, type Voice, type Voices } from "../domain/public-change";
import type { UserRole } from "../domain/vocabulary";

/** Who somebody was at a moment, as public pages say it: the name they chose, else the role they had then. */
export type VoiceAt = (id: string | null, at: Date) => Voice;

export async function voicesOf(q: Q, ids: Iterable<string | null>): Promise<VoiceAt> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && !id.startsWith("system:")) as string[];
  const people = new Map((await publicPeople(q, wanted)).map((person) => [person.id, person]));
  const roles = new Map<string, { at: Date; role: UserRole }[]>();
  for (const { entityId, at, after } of await auditOf(q, "user", wanted)) {
    if (after && typeof after.role === "string")
      roles.set(entityId, [...(roles.get(entityId) ?? []), { at, role: after.role as UserRole }]);
  }
  return (id, at) => {
    const person = people.get(id ?? "");
    if (!person) return null;
    return { publicName: person.publicName, role: roleAt(roles.get(person.id) ?? [], at, person.role) };
  };
}

/** One person who both wrote and approved is named once. */
export const voicesFrom = (
  voiceAt: VoiceAt,
  {
    authorId,
    reviewerId,
    approverId,
    singlePerson = false,
  }: {
    authorId: string | null;
    reviewerId?: string | null;
    approverId?: string | null;
    singlePerson?: boolean;
  },
  at: Date,
): Voices => ({
  author: voiceAt(authorId, at),
  reviewer: reviewerId && reviewerId !== authorId ? voiceAt(reviewerId, at) : null,
  approver: approverId && approverId !== reviewerId ? voiceAt(approverId, at) : null,
  singlePerson,
});
