import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "../../lib/env";

const wrong = (source: Record<string, string>) => {
  try {
    readEnv(source, "/srv");
    return [];
  } catch (error) {
    return error instanceof EnvError ? error.sentences : [String(error)];
  }
};

describe("the environment", () => {
  test("without any variable the server listens on loopback and keeps its data beside itself", () => {
    expect(readEnv({}, "/srv")).toEqual({
      dataDir: "/srv/data",
      databaseUrl: "file:/srv/data/kept.db",
      authSecret: null,
      host: "127.0.0.1",
      port: 3000,
      baseUrl: "http://127.0.0.1:3000",
      secure: false,
      trustProxy: 0,
      publicRead: true,
      fetchAllow: [],
      namedBaseUrl: null,
      logLevel: "info",
    });
  });

  test("an empty variable counts as one that is not set", () => {
    expect(readEnv({ PORT: "", DATA_DIR: "  " }, "/srv")).toEqual(readEnv({}, "/srv"));
  });

  test("the database moves with the data folder, unless it is named itself", () => {
    expect(readEnv({ DATA_DIR: "/var/kept" }, "/srv").databaseUrl).toBe("file:/var/kept/kept.db");
    expect(readEnv({ DATABASE_URL: "file:other/a.db" }, "/srv").databaseUrl).toBe("file:/srv/other/a.db");
    expect(readEnv({ DATABASE_URL: "file:///a.db" }, "/srv").databaseUrl).toBe("file:/a.db");
  });

  test("an https address makes the cookies secure", () => {
    const read = readEnv({ BASE_URL: "https://kept.example/" }, "/srv");
    expect([read.baseUrl, read.secure]).toEqual(["https://kept.example", true]);
  });

  test("what may be fetched from one's own network is listed with spaces or commas", () => {
    const listed = "10.0.0.5, 10.1.0.0/16 10.0.0.5:8080,[fd00::5]:8080 fd00::/8";
    expect(readEnv({ FETCH_ALLOW: listed }, "/srv").fetchAllow).toEqual([
      ...["10.0.0.5", "10.1.0.0/16", "10.0.0.5:8080", "[fd00::5]:8080", "fd00::/8"],
    ]);
  });

  test("listening everywhere gives an address that opens", () => {
    expect(readEnv({ HOST: "0.0.0.0" }, "/srv").baseUrl).toBe("http://localhost:3000");
    expect(readEnv({ HOST: "::1", PORT: "80" }, "/srv").baseUrl).toBe("http://[::1]:80");
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "three"],
    ["HOST", "a b"],
    ["BASE_URL", "ftp://kept.example"],
    ["BASE_URL", "https://kept.example/path"],
    ["DATABASE_URL", "postgres://host/db"],
    ["AUTH_SECRET", "short"],
    ["TRUST_PROXY", "yes"],
    ["PUBLIC_READ", "maybe"],
    ["FETCH_ALLOW", "example.org"],
    ["FETCH_ALLOW", "10.0.0.0/33"],
    ["FETCH_ALLOW", "10.0.0.1:0"],
    ["FETCH_ALLOW", "10.0.0.1, http://10.0.0.2"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s is refused in one sentence that names the variable", (name, value) => {
    const sentences = wrong({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} must .+\\.$`));
  });

  test("every mistake is named in one go", () => {
    expect(wrong({ PORT: "x", PUBLIC_READ: "x", HOST: "127.0.0.1" })).toHaveLength(2);
  });
});
