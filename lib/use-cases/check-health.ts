import { countDocuments } from "../../db/queries/health";
import { codebookVersion } from "../domain/vocabulary";
import type { Context } from "./context";

export type Health = { status: "ok"; codebook: string };

/** Anyone may ask whether the records can be read; a fault passes through to the door. */
export async function checkHealth({ store }: Pick<Context, "store">): Promise<Health> {
  await countDocuments(store.read);
  return { status: "ok", codebook: codebookVersion };
}
