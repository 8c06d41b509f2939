import { findLink } from "../../db/queries/one-time-links";
import { findPerson } from "../../db/queries/people";
import { isLinkUsable, type LinkPurpose } from "../domain/one-time-link";
import { accept, type Outcome, refuse } from "../domain/outcome";
import type { Context } from "./context";
import { hashOneTimeToken } from "./one-time-token";

/** What the holder of a link is asked to do. Looking does not use it up. */
export async function showOneTimeLink(
  { store, now }: Pick<Context, "store" | "now">,
  token: string,
): Promise<Outcome<{ purpose: LinkPurpose; name: string; email: string }>> {
  const link = await findLink(store.read, hashOneTimeToken(token));
  if (!link || !isLinkUsable(link, now())) return refuse("not-found", "linkEnded");
  const person = link.userId ? await findPerson(store.read, link.userId) : undefined;
  if (person?.state === "disabled") return refuse("not-found", "linkEnded");
  return accept({ purpose: link.purpose, name: person?.name ?? "", email: person?.email ?? "" });
}
