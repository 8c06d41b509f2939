/** Once, before any worker starts, so that two never unpack at the same time. */
export default async function unpackBrowser(): Promise<void> {
  if (process.env.KEPT_BROWSER) return;
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
}
