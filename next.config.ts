import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/messages/request.ts");

const config: NextConfig = {
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
};

export default withNextIntl(config);
