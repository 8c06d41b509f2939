/** What never moves is known by its place. */
export const inOrder = <T>(list: readonly T[]): { key: string; item: T }[] =>
  list.map((item, place) => ({ key: String(place), item }));
