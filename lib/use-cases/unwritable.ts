// By name: pages and routes are bundled apart, each with classes of its own.
const unwritable = ["StoreBusy", "StoreFull", "StoreBroken"];

/** A locked door or a full disk; reading goes on, and the next reader tries to write again. */
export const isUnwritable = (fault: unknown): boolean =>
  fault instanceof Error && unwritable.includes(fault.name);
