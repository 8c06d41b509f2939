/**
 * `--demo` alone means ./demo-data.
 * @param {string[]} given
 * @returns {{ dev: boolean, demoFolder: string | null }}
 */
export function optionsOf(given) {
  const demo = given.find((text) => text === "--demo" || text.startsWith("--demo="));
  return {
    dev: given.includes("--dev"),
    demoFolder: demo ? demo.slice("--demo=".length) || "./demo-data" : null,
  };
}
