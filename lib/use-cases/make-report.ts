import { refuse } from "../domain/outcome";
import type { JobBody } from "./job-run";

/** Makes the files of a report run. */
export const makeReport: JobBody = async () => refuse("invalid", "jobFault");
