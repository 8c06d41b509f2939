import { loadSettings, type Settings } from "../../db/queries/settings";
import { accept, type Outcome } from "../domain/outcome";
import type { Context } from "./context";
import { mayRead } from "./may-read";

/** Who runs this installation, and whether publishing takes two: every reader may know both. */
export async function readSettings(context: Context): Promise<Outcome<Settings>> {
  const refused = mayRead(context);
  if (refused) return refused;
  return accept(await loadSettings(context.store.read));
}
