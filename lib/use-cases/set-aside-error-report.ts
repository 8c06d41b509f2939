import type { Outcome } from "../domain/outcome";
import type { Context } from "./context";
import { moveErrorReport } from "./move-error-report";

/** Puts a report of an error out of the way, with a reason. */
export const setAsideErrorReport = (
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> =>
  moveErrorReport(context, input, { state: "set-aside", action: "set-aside" });
