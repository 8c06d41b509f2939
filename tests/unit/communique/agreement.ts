import { readCommunique } from "../../../lib/communique/structure";
import type { CodedStatement, Reading } from "./coded-documents";

type Spot = { type: string; start: number; end: number; text: string };
export type Disagreement = { document: string; coded: string; proposed: string; text: string };
export type Agreement = {
  types: string[];
  /** Coded type → proposed type → number of coded statements. */
  confusion: Map<string, Map<string, number>>;
  scores: Map<string, { precision: number; recall: number; f1: number; coded: number }>;
  macroF1: number;
  coded: number;
  agreed: number;
  disagreements: Disagreement[];
};

/** The one that covers most of a span; both lists are in text order and each tiles its text. */
function covering(span: Spot, others: Spot[]): Spot | undefined {
  let best: Spot | undefined;
  let most = 0;
  for (const other of others) {
    const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
    if (shared > most) {
      most = shared;
      best = other;
    }
  }
  return best;
}

const add = (table: Map<string, Map<string, number>>, row: string, column: string) => {
  const cells = table.get(row) ?? new Map<string, number>();
  table.set(row, cells.set(column, (cells.get(column) ?? 0) + 1));
};
const sum = (cells: Map<string, number> | undefined) =>
  [...(cells?.values() ?? [])].reduce((a, b) => a + b, 0);

/** Recall counts coded statements, precision proposed ones, so a missing cut and a needless one both cost. */
export function measureAgreement(readings: Reading[]): Agreement {
  const confusion = new Map<string, Map<string, number>>();
  const converse = new Map<string, Map<string, number>>();
  const disagreements: Disagreement[] = [];
  for (const { name, coded, parsed } of readings) {
    const own: CodedStatement[] = coded.statements ?? [];
    const proposed = parsed.statements.filter(({ clause }) => clause !== null);
    for (const one of own) {
      const type = covering(one, proposed)?.type ?? "none";
      add(confusion, one.type, type);
      if (type !== one.type)
        disagreements.push({ document: name, coded: one.type, proposed: type, text: one.text });
    }
    for (const one of proposed) {
      const type = covering(one, own)?.type ?? "none";
      add(converse, one.type, type);
      if (type !== one.type)
        disagreements.push({
          document: `${name} (proposed)`,
          coded: type,
          proposed: one.type,
          text: one.text,
        });
    }
  }
  const types = [...new Set([...confusion.keys(), ...converse.keys()])].sort();
  const scores = new Map(
    types.map((type) => {
      const coded = sum(confusion.get(type));
      const recall = (confusion.get(type)?.get(type) ?? 0) / Math.max(1, coded);
      const precision = (converse.get(type)?.get(type) ?? 0) / Math.max(1, sum(converse.get(type)));
      const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return [type, { precision, recall, f1, coded }];
    }),
  );
  const coded = types.reduce((total, type) => total + sum(confusion.get(type)), 0);
  const agreed = types.reduce((total, type) => total + (confusion.get(type)?.get(type) ?? 0), 0);
  const macroF1 = [...scores.values()].reduce((total, { f1 }) => total + f1, 0) / Math.max(1, types.length);
  return { types, confusion, scores, macroF1, coded, agreed, disagreements };
}

export type Bucket = { confidence: number; proposed: number; right: number };

/** What each confidence was worth: of the proposals that carry it, how many have the type coded for them. */
export function measureConfidence(readings: Reading[]): Bucket[] {
  const buckets = new Map<number, Bucket>();
  for (const { raw, coded } of readings)
    for (const one of readCommunique(raw).statements.filter(({ clause }) => clause !== null)) {
      const expected = covering(one, coded.statements ?? []);
      if (!expected) continue;
      const bucket = buckets.get(one.confidence) ?? { confidence: one.confidence, proposed: 0, right: 0 };
      bucket.proposed++;
      if (expected.type === one.type) bucket.right++;
      buckets.set(one.confidence, bucket);
    }
  return [...buckets.values()].sort((a, b) => b.confidence - a.confidence);
}
