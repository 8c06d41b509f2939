import { describe, expect, test } from "vitest";
import {
  defaultQuery,
  filterKey,
  isFiltered,
  serializeCommitmentQuery,
} from "../../lib/domain/commitment-query-address";
import { parseCommitmentQuery } from "../../lib/use-cases/commitment-query-input";

const register = { documents: ["almaty-2025"], sectors: ["energy", "climate"], parties: ["KZ", "CN"] };
const parse = (address: string) => parseCommitmentQuery(new URLSearchParams(address), register);

describe("the address of a view", () => {
  test("an empty address is the usual view", () => {
    expect(parse("")).toEqual({ query: defaultQuery, unknown: [] });
    expect(serializeCommitmentQuery(defaultQuery).toString()).toBe("");
  });

  test("a name given several times means any of its values", () => {
    expect(parse("sector=energy&sector=climate&sector=energy").query.sector).toEqual(["energy", "climate"]);
    const fromPage = parseCommitmentQuery({ sector: ["energy", "climate"], q: undefined }, register);
    expect(fromPage.query.sector).toEqual(["energy", "climate"]);
  });

  test("an empty field of a form sent without script asks for nothing", () => {
    expect(parse("q=&dueFrom=&sector=&page=&size=")).toEqual({ query: defaultQuery, unknown: [] });
  });

  test("a minus sorts from the end", () => {
    expect(parse("sort=-deadline").query.sort).toEqual({ column: "deadline", descending: true });
    expect(parse("sort=deadline").query.sort).toEqual({ column: "deadline", descending: false });
  });

  test("columns stand in the order they were asked for", () => {
    expect(parse("columns=status&columns=code").query.columns).toEqual(["status", "code"]);
  });

  test.each([
    ["sector=gold", "sector", "gold"],
    ["party=Kazakhstan", "party", "Kazakhstan"],
    ["document=elsewhere", "document", "elsewhere"],
    ["status=done", "status", "done"],
    ["precision=3", "precision", "3"],
    ["dueFrom=2027-02-30", "dueFrom", "2027-02-30"],
    ["dueTo=tomorrow", "dueTo", "tomorrow"],
    ["sort=--deadline", "sort", "--deadline"],
    ["sort=secret", "sort", "secret"],
    ["columns=password", "columns", "password"],
    ["page=0", "page", "0"],
    ["page=1.5", "page", "1.5"],
    ["page=99999999999999999999", "page", "99999999999999999999"],
    ["size=501", "size", "501"],
    ["size=-1", "size", "-1"],
  ])("%s is named as a value we do not know", (address, name, value) => {
    expect(parse(address).unknown).toEqual([{ kind: "value", name, value }]);
  });

  test("a page far behind the last one is a number like any other", () => {
    expect(parse("page=1000000000")).toMatchObject({ query: { page: 1_000_000_000 }, unknown: [] });
  });

  test("a name we do not have is named, unless the door knows it", () => {
    expect(parse("secotr=energy").unknown).toEqual([{ kind: "name", name: "secotr", value: "energy" }]);
    expect(parseCommitmentQuery({ lang: "ru" }, register, ["lang"]).unknown).toEqual([]);
    expect(parse("__proto__=1").unknown).toEqual([{ kind: "name", name: "__proto__", value: "1" }]);
  });

  test("known values beside an unknown one are kept", () => {
    const { query, unknown } = parse("sector=energy&sector=gold");
    expect(query.sector).toEqual(["energy"]);
    expect(unknown).toHaveLength(1);
  });

  test("words longer than anyone types are refused", () => {
    expect(parse(`q=${"a".repeat(501)}`).unknown).toHaveLength(1);
  });

  test("the order of values changes the address but not what is shown", () => {
    const one = parse("sector=energy&sector=climate").query;
    const other = parse("sector=climate&sector=energy").query;
    expect(filterKey(one)).toBe(filterKey(other));
    expect(isFiltered(one)).toBe(true);
    expect(isFiltered(parse("page=2&sort=-title").query)).toBe(false);
  });
});
