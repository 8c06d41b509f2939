import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the browser package unpacks itself; another browser can be named instead. */
export const browserPath = () => process.env.KEPT_BROWSER ?? join(tmpdir(), "chromium");

export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
