/**
 * No page of ours has a per cent sign in its name, and a stray or encoded one (`/en/100%25`, `/en/%E0%A4%A`) breaks
 * whoever decodes the path. Such an address leads to the “not found” page like any other mistyped one.
 */
export function readablePath(address: string): string {
  const [path = "", ...rest] = address.split(/(?=[?#])/);
  return isReadable(path) ? address : [path.replace(/%[0-9a-f]{0,2}/gi, "_"), ...rest].join("");
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("%");
  } catch {
    return false;
  }
}
