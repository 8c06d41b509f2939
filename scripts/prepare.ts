// The first half of `npm start`, in a process of its own: reading the coding takes memory that serving does not need.
import { prepare } from "../lib/server/prepare";
import { optionsOf } from "./serve-options.mjs";

const prepared = await prepare(optionsOf(process.argv.slice(2)));
process.send?.(prepared, () => process.disconnect());
