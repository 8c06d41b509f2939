/**
 * A path whose per cent signs mean nothing (`/en/%E0%A4%A`) breaks whoever decodes it. Its signs are then taken as they
 * stand, so that it leads to the “not found” page like any other mistyped address.
 */
export function readablePath(address: string): string {
  const [path = "", ...rest] = address.split(/(?=[?#])/);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll("%", "%25"), ...rest].join("");
  }
}
