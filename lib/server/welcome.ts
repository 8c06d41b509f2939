import type { Store } from "../../db/store";
import type { Env } from "../env";
import { makeFirstAdministratorLink } from "../use-cases/make-first-administrator-link";
import { welcomeAddress } from "./welcome-address";

/** What the person who started the server needs to know, on standard output. */
export async function sayWelcome(store: Store, { baseUrl }: Pick<Env, "baseUrl">): Promise<void> {
  console.log(`Kept is at ${baseUrl}`);
  const link = await makeFirstAdministratorLink({ store, now: () => new Date() });
  if (!link) return;
  console.log("Nobody administers it yet. This link works once, within 24 hours:");
  console.log(welcomeAddress(baseUrl, link.token));
}
