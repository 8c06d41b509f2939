import { z } from "zod";
import { readYaml } from "../../db/seed/read-coding";
import { type UserRole, userRoles } from "../domain/vocabulary";

// Only what steers the replay is checked here; the use cases judge the rest, as they do for people.

const step = { by: z.string(), daysAgo: z.int().min(0), commitment: z.string(), note: z.string().optional() };
const evidenceEnd = z.enum(["accepted", "submitted", "sent-back"]).default("accepted");
const assessment = z.looseObject({
  ...step,
  end: z.enum(["published", "approved", "submitted", "sent-back", "draft", "discarded"]),
});

const recordsSchema = z.strictObject({
  people: z.array(
    z.strictObject({
      key: z.string(),
      role: z.enum(userRoles),
      email: z.string(),
      name: z.string(),
      publicName: z.string().optional(),
    }),
  ),
  developments: z.array(
    z.looseObject({ ...step, key: z.string(), links: z.array(z.looseObject({})), end: evidenceEnd }),
  ),
  searches: z.array(z.looseObject({ ...step, where: z.string(), end: evidenceEnd })),
  assessments: z.array(assessment),
  singlePerson: z.array(assessment),
  sentBackLater: z.array(z.strictObject({ development: z.string(), daysAgo: z.int(), note: z.string() })),
  candidates: z.array(z.looseObject({ ...step, address: z.string() })),
  errorReports: z.array(z.looseObject({ by: z.string(), daysAgo: z.int(), what: z.string() })),
  comments: z.array(
    z.strictObject({
      development: z.string(),
      daysAgo: z.int(),
      words: z.array(z.strictObject({ by: z.string(), body: z.string() })),
    }),
  ),
  responses: z.array(z.looseObject(step)),
  codingChanges: z.array(
    z.strictObject({ ...step, fields: z.record(z.string(), z.unknown()), reason: z.string() }),
  ),
});

export type DemoRecords = z.output<typeof recordsSchema>;
export type DemoPerson = { email: string; name: string; role: UserRole };

export const readDemoRecords = (folder = "db/seed/demo"): DemoRecords =>
  recordsSchema.parse(readYaml(`${folder}/records.yaml`).data);
