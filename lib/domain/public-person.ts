import type { UserRole } from "./vocabulary";

/** How public pages name someone: the name they chose to show, else their role. Never an address. */
export type PublicPerson = { publicName: string | null; role: UserRole };
