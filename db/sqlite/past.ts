import type Database from "better-sqlite3";
import type { Q, Store } from "../store";
import { pastCopies, pastViews } from "./past-views";
import { searchCondition } from "./text-search";

/** Connections that are kept for the next question; more are opened where more are asked at once. */
const mostIdle = 4;

type PastConnection = {
  connection: Database.Database;
  q: Q;
  /** The instant it answers for, and the last entry its copies were made after. */
  stands: string;
  moveTo: (at: Date) => void;
};

/** Connections whose tables are views of the past; each answers one question at a time. */
export function openPast(
  connect: () => Database.Database,
  asQ: (connection: Database.Database) => Q,
  present: () => Store,
) {
  const idle: PastConnection[] = [];
  let closed = false;

  const open = (): PastConnection => {
    const connection = connect();
    for (const statement of pastViews()) connection.exec(statement);
    const ask = connection.prepare<[number]>("update past_moment set at = ?");
    const copies = pastCopies().map((statement) => connection.prepare(statement));
    const written = connection.prepare("select max(seq) from main.audit_entry").pluck();
    const one: PastConnection = {
      connection,
      q: asQ(connection),
      stands: "",
      moveTo: (at) => {
        const stands = `${at.getTime()} ${written.get()}`;
        if (stands === one.stands) return;
        ask.run(at.getTime());
        for (const copy of copies) copy.run();
        one.stands = stands;
      },
    };
    return one;
  };

  /** One that answers for this instant already, if there is one. */
  const take = (at: Date): PastConnection => {
    const found = idle.findIndex(({ stands }) => stands.startsWith(`${at.getTime()} `));
    return idle.splice(found, 1)[0] ?? open();
  };

  const giveBack = (one: PastConnection) => {
    if (closed || idle.length >= mostIdle) one.connection.close();
    else idle.push(one);
  };

  return {
    async read<T>(at: Date, work: (past: Store) => Promise<T>): Promise<T> {
      const one = take(at);
      try {
        one.connection.exec("BEGIN");
        one.moveTo(at);
        const answer = await work(pastStore(one.q, { at, of: present() }));
        one.connection.exec("COMMIT");
        giveBack(one);
        return answer;
      } catch (fault) {
        one.connection.close();
        throw fault;
      }
    },
    close() {
      closed = true;
      for (const { connection } of idle.splice(0)) connection.close();
    },
  };
}

function pastStore(q: Q, past: NonNullable<Store["past"]>): Store {
  const refuse = () => Promise.reject(new Error("The past cannot be written to."));
  return {
    read: q,
    tx: refuse,
    snapshot: (work) => work(q),
    asOf: refuse,
    past,
    search: searchCondition,
    close: async () => undefined,
  };
}
