import type { Store } from "../../db/store";
import type { Actor } from "../domain/permission";
import { acceptOneTimeLink } from "../use-cases/accept-one-time-link";
import { changeSettings } from "../use-cases/change-settings";
import type { Context } from "../use-cases/context";
import { markFictional } from "../use-cases/fictional";
import { invitePerson } from "../use-cases/invite-person";
import { makeFirstAdministratorLink } from "../use-cases/make-first-administrator-link";
import { refreshToday } from "../use-cases/refresh-today";
import { setPublicName } from "../use-cases/set-public-name";
import { must } from "./demo-must";
import { type DemoRecords, readDemoRecords } from "./demo-records";
import { loadShippedCoding } from "./load-shipped-coding";
import { type DemoStep, replayDemo } from "./replay-demo";

/** The same for every demo database, and printed: it protects nothing. */
export const demoPassword = "fictional-demo";

const dayMs = 24 * 60 * 60_000;
const firstDay = 330;
/** Its records speak of days up to then; on a machine whose clock is behind, the demo lives in that day. */
const earliestToday = Date.UTC(2026, 9, 1);

/** Fills an empty database with the coding and fictional records, all through the use cases. False: it was filled before. */
export async function loadDemo(store: Store, now: () => Date, records = readDemoRecords()): Promise<boolean> {
  const today = Math.max(now().getTime(), earliestToday);
  const clock = demoClock(today);
  const link = await makeFirstAdministratorLink({ store, now: clock.at(firstDay) });
  if (!link) return false;
  await markFictional({ store, now: clock.at(firstDay) });
  await loadShippedCoding(store, clock.at(firstDay));
  const actors = await addPeople(store, records.people, link.token, clock);
  const step: DemoStep = (key, daysAgo) => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`The demo knows nobody called ${key}.`);
    return { actor, store, now: clock.at(daysAgo), publicRead: true };
  };
  must(
    await changeSettings(step("administrator", firstDay), {
      operator: { name: "Demo office (fictional)", contact: "contact@demo.example.org (fictional)" },
    }),
  );
  await replayDemo(records, step);
  await refreshToday({ store, now: () => new Date(today) });
  return true;
}

/** Who can sign in, for the console. */
export const describeDemo = (records = readDemoRecords()): string[] => [
  `Demo: fictional people, developments and assessments. Everybody signs in with the password ${demoPassword}`,
  ...records.people.map(({ email, role }) => `  ${email} (${role})`),
];

/** A clock for each day of the past; every look at it is a second later. */
function demoClock(today: number) {
  let looks = 0;
  const at = (daysAgo: number) => () => new Date(today - daysAgo * dayMs - dayMs / 2 + ++looks * 1_000);
  return { at };
}

async function addPeople(
  store: Store,
  people: DemoRecords["people"],
  firstToken: string,
  clock: ReturnType<typeof demoClock>,
): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>();
  const now = clock.at(firstDay);
  let administrator: Actor | undefined;
  const passwords = { password: demoPassword, passwordAgain: demoPassword };
  for (const { key, role, email, name, publicName } of people) {
    const context: Context = {
      actor: administrator ?? { id: null, role: "reader", name: null },
      store,
      now,
      publicRead: true,
    };
    const token = administrator ? must(await invitePerson(context, { email, name, role })).token : firstToken;
    const { userId } = must(await acceptOneTimeLink({ store, now }, { token, name, email, ...passwords }));
    const actor = { id: userId, role, name };
    administrator ??= actor;
    actors.set(key, actor);
    if (publicName)
      must(
        await setPublicName(
          { ...context, actor },
          { publicName, basedOnVersion: administrator === actor ? 1 : 2 },
        ),
      );
  }
  return actors;
}
