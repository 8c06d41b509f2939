import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArguments, browserPath } from "./tests/support/browser";

// Workers read this file again: they must find the same folder.
process.env.KEPT_E2E_DATA ??= mkdtempSync(join(tmpdir(), "kept-e2e-"));
const port = 3199;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/unpack-browser.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: browserPath(), args: browserArguments },
  },
  webServer: {
    command: `node scripts/start.mjs --demo=${process.env.KEPT_E2E_DATA}`,
    url: `${baseURL}/api/health`,
    env: { PORT: String(port), LOG_LEVEL: "warn" },
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 12_000 },
  },
});
