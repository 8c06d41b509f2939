/** The two Chinese families are cut into the same hundred slices: side by side, the long list of characters of each pair is packed once. */
const pairFontSlices = {
  postcssPlugin: "pair-font-slices",
  OnceExit(root) {
    const rangeOf = (face) => face.nodes.find((node) => node.prop === "unicode-range")?.value ?? "";
    const slices = [];
    root.walkAtRules("font-face", (face) => {
      if (/noto-(sans|serif)-sc/.test(face.toString())) slices.push(face);
    });
    slices.sort((one, other) => rangeOf(one).localeCompare(rangeOf(other), "en"));
    for (const face of slices) face.remove();
    root.prepend(slices);
  },
};

const config = { plugins: [["@tailwindcss/postcss", {}], pairFontSlices] };
export default config;
