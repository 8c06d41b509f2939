import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/messages/request.ts");

/** A build for measuring (npm run bench) has bare routes beside ours and a folder of its own. */
const forBench: NextConfig = {
  distDir: "data/bench/next",
  pageExtensions: ["ts", "tsx", "bench.ts", "bench.tsx"],
  typescript: { tsconfigPath: "tests/bench/tsconfig.json", ignoreBuildErrors: true },
};

const config: NextConfig = {
  ...(process.env.KEPT_BENCH === "1" ? forBench : {}),
  typedRoutes: false,
  poweredByHeader: false,
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pino"],
  devIndicators: false,
  // Titles stand in the head for every reader, script or not.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    // A text that is too long must reach the rule that says so.
    serverActions: { bodySizeLimit: "4mb" },
  },
  // Pages get their policy, with its nonce, from proxy.ts.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
    ...["/_next/static/:path*", "/favicon.ico"].map((source) => ({
      source,
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    })),
    {
      source: "/api/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
    {
      // What was uploaded or fetched from anywhere, should a browser ever open it instead of saving it.
      source: "/api/v1/files/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
      ],
    },
  ],
};

export default withNextIntl(config);
