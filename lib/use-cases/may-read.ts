import type { Refusal } from "../domain/outcome";
import { canRead, notAllowed } from "../domain/permission";
import type { Context } from "./context";

/** Null for those who may read what was published; every read of a visitor passes here. */
export const mayRead = ({ actor, publicRead }: Pick<Context, "actor" | "publicRead">): Refusal | null =>
  canRead(actor, publicRead) ? null : notAllowed(actor);
