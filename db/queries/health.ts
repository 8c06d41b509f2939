import { count } from "drizzle-orm";
import { document } from "../sqlite/schema";
import type { Q } from "../store";

/** A read that touches a table of ours: it fails where the file is damaged or of another schema. */
export async function countDocuments(q: Q): Promise<number> {
  const [row] = await q.select({ n: count() }).from(document);
  return row?.n ?? 0;
}
