import type { Store } from "../../db/store";
import type { Actor } from "../domain/permission";

/** Everything a verb may lean on besides its input: who asks, the records, the clock, the house rules. */
export type Context = {
  actor: Actor;
  store: Store;
  now: () => Date;
  /** Whether people without an account may read what was published. */
  publicRead: boolean;
};
