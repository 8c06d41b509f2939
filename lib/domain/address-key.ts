import { isWebAddress } from "./address";

/** What senders add to tell readers apart, never pages. */
const tracking =
  /^(?:utm_\w+|(?:fb|g|y|ys|d|tw|tt)clid|msclkid|gclsrc|gad_source|igshid|mc_[ce]id|_openstat|_ga|_gl|spm|wt_\w+|at_(?:medium|campaign))$/i;

/**
 * The same for two addresses of one page: without scheme, “www.”, default port, fragment, tracking parameters and the
 * slash at the end. Null for what is no web address.
 */
export function addressKey(address: string): string | null {
  if (!isWebAddress(address)) return null;
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  const query = kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  const host = url.host.replace(/^www\.(?=[^.]+\.)/, "");
  // Some sites keep their pages behind “#!/” or “#/”: there the fragment is the page.
  const page = /^#!?\//.test(url.hash) ? url.hash : "";
  return `${host}${plainPath(url.pathname)}${query ? `?${query}` : ""}${page}`;
}

/** `%7e`, `%7E` and `~` are one character; an encoding that cannot be read stays as it is. */
function plainPath(path: string): string {
  const bare = path.replace(/\/+$/, "");
  try {
    return encodeURI(decodeURI(bare));
  } catch {
    return bare;
  }
}

/** The host a publisher is known by. */
export const hostOf = (address: string): string | null =>
  isWebAddress(address) ? new URL(address).hostname.replace(/^www\.(?=[^.]+\.)/, "") : null;
