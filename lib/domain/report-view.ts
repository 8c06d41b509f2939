/** These say how a view is shown, not what is in it. */
const ofShowing = ["sort", "page", "size", "columns", "asOf"];

/** Whether two addresses choose the same commitments: neither order nor columns matter. */
export const sameView = (a: string, b: string): boolean => chosen(a) === chosen(b);

const chosen = (view: string): string =>
  JSON.stringify(
    [...new Set([...new URLSearchParams(view)].map((pair) => JSON.stringify(pair)))]
      .filter((pair) => !ofShowing.includes((JSON.parse(pair) as [string, string])[0]))
      .sort(),
  );
