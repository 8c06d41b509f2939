import { endOpenLinks, insertLink } from "../../db/queries/one-time-links";
import { countActiveAdministrators } from "../../db/queries/people";
import { systemActorId } from "../domain/audit";
import type { Context } from "./context";
import { newOneTimeLink, type OneTimeToken } from "./one-time-token";

/** At each start until somebody administers: a new link, and the older ones end. Null once it is not needed. */
export async function makeFirstAdministratorLink({
  store,
  now,
}: Pick<Context, "store" | "now">): Promise<OneTimeToken | null> {
  if ((await countActiveAdministrators(store.read)) > 0) return null;
  return store.tx(async (q) => {
    const at = now();
    if ((await countActiveAdministrators(q)) > 0) {
      await endOpenLinks(q, null, systemActorId, at);
      return null;
    }
    const link = newOneTimeLink("first-administrator", null, at);
    await insertLink(q, link.row, systemActorId);
    return link.handOver;
  });
}
