import { describe, expect, it } from "vitest";
import { laterTexts } from "./coded-statements";
import { almatyPairs, fixturePairs, measureProposals, type Rate } from "./proposal-agreement";

const share = ({ agreed, of }: Rate) => agreed / of;

describe("proposals against hand coding", () => {
  it("agree with the coding of Almaty that others made", () => {
    const almaty = measureProposals(almatyPairs());
    expect(almaty.commitments).toBe(69);
    expect(almaty.responsible.f1).toBeGreaterThanOrEqual(0.9);
    expect(almaty.roles.f1).toBeGreaterThanOrEqual(0.8);
    expect(share(almaty.sector)).toBeGreaterThanOrEqual(0.7);
    expect(share(almaty.kind)).toBeGreaterThanOrEqual(0.85);
    expect(share(almaty.interval)).toBe(1);
    expect(share(almaty.precision)).toBeGreaterThanOrEqual(0.75);
    expect(share(almaty.mode)).toBeGreaterThanOrEqual(0.85);
  });

  it.each(["zh", "ru", "en"])("agree with the coding of the written documents in %s", (language) => {
    const measured = measureProposals(fixturePairs().filter((pair) => pair.language === language));
    expect(measured.commitments).toBeGreaterThanOrEqual(60);
    expect(measured.responsible.f1).toBeGreaterThanOrEqual(0.9);
    expect(share(measured.sector)).toBeGreaterThanOrEqual(0.75);
    expect(share(measured.kind)).toBeGreaterThanOrEqual(0.85);
    expect(share(measured.interval)).toBeGreaterThanOrEqual(0.9);
  });

  it("are coded for documents of every language", () => {
    expect(new Set(fixturePairs(laterTexts).map(({ language }) => language)).size).toBe(3);
  });
});
