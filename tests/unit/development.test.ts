import { describe, expect, test } from "vitest";
import { isWebAddress } from "../../lib/domain/address";
import { type DevelopmentInput, developmentFaults, type SourceInput } from "../../lib/domain/development";

const source: SourceInput = {
  address: "https://example.org/a",
  fileSha256: null,
  title: "Report",
  publisher: "Agency",
  class: "N1",
  speaksFor: ["CN"],
  origin: "",
  language: "en",
  publishedOn: null,
  accessedOn: "2026-11-22",
  excerpt: "",
  locator: "",
  gist: "",
  gistBy: "human",
  archiveAddress: null,
  visibility: "public",
};
const link = { commitment: "test/1.1", subject: "CN", polarity: "supports" as const, note: "" };
const development: DevelopmentInput = {
  happenedFrom: "2026-05-01",
  happenedTo: "2026-05-03",
  place: "",
  what: "It was held.",
  language: "en",
  restated: false,
  sources: [source],
  links: [link],
};
const known = {
  today: "2026-11-22",
  commitments: new Map([
    [
      "test/1.1",
      {
        parties: [
          { code: "CN", role: "joint" as const, counted: true },
          { code: "UZ", role: "addressee" as const, counted: true },
        ],
      },
    ],
  ]),
  parties: new Set(["CN", "UZ"]),
  files: new Set(["f"]),
};
const faults = (given: Partial<DevelopmentInput>) =>
  Object.fromEntries(
    Object.entries(developmentFaults({ ...development, ...given }, known)).map(([field, { key }]) => [
      field,
      key,
    ]),
  );
const withSource = (given: Partial<SourceInput>) => faults({ sources: [{ ...source, ...given }] });

describe("a development", () => {
  test("with a source and a link has no fault", () => {
    expect(faults({})).toEqual({});
    expect(withSource({ address: null, fileSha256: "f" })).toEqual({});
    expect(faults({ links: [{ ...link, subject: "all" }] })).toEqual({});
  });
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["an impossible day", faults({ happenedFrom: "2026-02-30" }), { happenedFrom: "noSuchDay" }],
    [
      "an end before the beginning",
      faults({ happenedTo: "2026-04-30" }),
      { happenedTo: "endsBeforeItBegins" },
    ],
    ["the future", faults({ happenedTo: "2026-11-23" }), { happenedTo: "dayInTheFuture" }],
    ["no source", faults({ sources: [] }), { sources: "needsASource" }],
    ["no link", faults({ links: [] }), { links: "needsALink" }],
    [
      "a commitment nobody knows",
      faults({ links: [{ ...link, commitment: "x/1.1" }] }),
      { "links.0.commitment": "noSuchCommitment" },
    ],
    [
      "a party that is only addressed",
      faults({ links: [{ ...link, subject: "UZ" }] }),
      { "links.0.subject": "notAssessed" },
    ],
    ["the same link twice", faults({ links: [link, link] }), { "links.1.subject": "linkedTwice" }],
    ["neither address nor file", withSource({ address: null }), { "sources.0.address": "addressOrFile" }],
    [
      "a script for an address",
      withSource({ address: "javascript:alert(1)" }),
      { "sources.0.address": "onlyWebAddresses" },
    ],
    [
      "a script for an archive",
      withSource({ archiveAddress: "data:text/html,x" }),
      { "sources.0.archiveAddress": "onlyWebAddresses" },
    ],
    ["a file nobody uploaded", withSource({ fileSha256: "x" }), { "sources.0.fileSha256": "noSuchFile" }],
    [
      "speaking for nobody known",
      withSource({ speaksFor: ["XX"] }),
      { "sources.0.speaksFor": "noSuchParty" },
    ],
    [
      "opened in the future",
      withSource({ accessedOn: "2027-01-01" }),
      { "sources.0.accessedOn": "dayInTheFuture" },
    ],
    [
      "published on no day",
      withSource({ publishedOn: "2026-13-01" }),
      { "sources.0.publishedOn": "noSuchDay" },
    ],
  ])("is refused: %s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe("a web address", () => {
  test.each(["https://example.org/a?b=1#c", "http://例え.jp/", "HTTPS://EXAMPLE.ORG"])(
    "%s is one",
    (text) => {
      expect(isWebAddress(text)).toBe(true);
    },
  );
  test.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//example.org",
    "https://",
    "https://user:secret@example.org",
    "https://exa mple.org",
    "ftp://example.org",
  ])("%s is none", (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});
