import type { PublicPerson } from "@/lib/domain/public-person";
import type { Words } from "@/lib/messages/words";

/** A chosen display name, else the role. */
export const issuerName = (person: PublicPerson, words: Words): string =>
  person.publicName ?? words.userRole[person.role];
