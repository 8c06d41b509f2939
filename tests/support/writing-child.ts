// A process of its own that does by chance whatever people do in an office, as fast as it can, and says what was
// acknowledged; it never ends by itself, because the test kills it.
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../db/sqlite/client";
import { attempt, mainVerbs, type Verb, verbs } from "./office/deeds";
import { chanceTurn, numbersFrom } from "./office/turn";

const [path = "", seed = "0", people = "", codes = "", ahead = "0"] = process.argv.slice(2);
const random = numbersFrom(Number(seed));
// People keep their roles and the rule stands: half of what follows would be refused otherwise.
const left = new Set<Verb>(["role", "rule"]);
const able = [...mainVerbs, ...mainVerbs, ...verbs].filter((verb) => !left.has(verb));

async function writeForGood(): Promise<void> {
  const office = {
    ...{
      store: openSqliteStore(path),
      codes: codes.split(","),
      clock: () => new Date(Date.now() + Number(ahead)),
    },
    people: people.split(",").map((id) => ({ id, role: "editor" as const, name: null })),
  };
  // The first word says that it stands: from now on it may be killed.
  writeSync(1, "ready\n");
  for (let n = Number(seed) * 1_000; ; n++) {
    const verb = able[Math.floor(random() * able.length)] as Verb;
    const outcome = await attempt(office, verb, chanceTurn(random, n));
    if (outcome.ok) writeSync(1, `${verb} ${n} ${idsIn(outcome.value).join()}\n`);
  }
}

type Told = { id?: string; drafts?: { id: string }[]; added?: { id: string }[] };

/** The records that the answer names. */
function idsIn(value: unknown): string[] {
  const { id, drafts = [], added = [] } = (value ?? {}) as Told;
  return [...(id ? [id] : []), ...[...drafts, ...added].map((one) => one.id)];
}

// Started without a database it only loads, so that what was compiled can be kept.
if (path)
  writeForGood().catch((fault) => {
    console.error(fault);
    process.exit(1);
  });
