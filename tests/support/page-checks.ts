import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Collects what a good page never does: break its content policy, throw, or log an error. */
export function watchPage(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(`thrown: ${fault.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A refused request is logged by the browser itself; the tests look at its answer.
    if (/Failed to load resource/.test(message.text())) return;
    faults.push(message.text());
  });
  return faults;
}

/** No serious finding of axe, and nothing wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  const serious = violations.filter((found) => found.impact === "serious" || found.impact === "critical");
  expect(
    serious.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).join(", ")}`),
  ).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, "the page is wider than the window").toBeLessThanOrEqual(0);
}

/** While an answer is on its way the old one is dimmed: nobody is to judge its colours. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("[data-pending]")).toHaveCount(0);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .every((animation) => animation.playState !== "running"),
  );
}
