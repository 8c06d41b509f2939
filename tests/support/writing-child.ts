// A process of its own that does by chance whatever people do in an office, as fast as it can, and says what was
// acknowledged; it never ends by itself, because the test kills it.
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../db/sqlite/client";
import { attempt, mainVerbs, type Verb, verbs } from "./office/deeds";
import { chanceTurn, numbersFrom } from "./office/turn";

const [path = "", seed = "0", people = "", codes = ""] = process.argv.slice(2);
const store = openSqliteStore(path);
const random = numbersFrom(Number(seed));
const office = {
  ...{ store, codes: codes.split(","), clock: () => new Date() },
  people: people.split(",").map((id) => ({ id, role: "editor" as const, name: null })),
};
// People keep their roles and the rule stands: half of what follows would be refused otherwise.
const left = new Set<Verb>(["role", "rule"]);
const able = [...mainVerbs, ...mainVerbs, ...verbs].filter((verb) => !left.has(verb));

async function writeForGood(): Promise<void> {
  // The first word says that it stands: from now on it may be killed.
  writeSync(1, "ready\n");
  for (let n = Number(seed) * 1_000; ; n++) {
    const verb = able[Math.floor(random() * able.length)] as Verb;
    const outcome = await attempt(office, verb, chanceTurn(random, n));
    const { id } = (outcome.ok ? (outcome.value as { id?: string }) : {}) ?? {};
    if (outcome.ok) writeSync(1, `done ${verb} ${n} ${id ?? ""}\n`);
  }
}

writeForGood().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
