const notWritable = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT"]);
// By name: their classes live where the database and Zod do, and the server itself loads neither.
const ourOwn = new Set([
  "CodingBroken",
  "EnvError",
  "SchemaTooNew",
  "StoreBroken",
  "StoreBusy",
  "StoreFull",
  "StoreUnsupported",
]);

/** Why the server could not start, in one sentence; null for a fault of ours that deserves its stack. */
export function startFault(fault: unknown, { host, port }: { host: string; port: number }): string | null {
  if (!(fault instanceof Error)) return null;
  if (ourOwn.has(fault.name)) return fault.message;
  const { code, path, syscall } = fault as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return `Port ${port} on ${host} is in use; set PORT to a free one.`;
  if (code === "EADDRNOTAVAIL" || (code === "ENOTFOUND" && syscall === "getaddrinfo"))
    return `HOST ${host} is not an address of this machine.`;
  if (code === "EACCES" && syscall === "listen") return `This account may not listen on port ${port}.`;
  if (code && notWritable.has(code))
    return `The data folder cannot be written: ${path ?? fault.message}. Set DATA_DIR to a folder this account may write.`;
  if (code === "ENOSPC") return "The disk is full; nothing was started.";
  return null;
}
