/** The page of a new entry, and what every object has: neither can name an entry of ours. */
const reserved: readonly string[] = ["new", "constructor"];

export const isReservedCode = (code: string): boolean => reserved.includes(code);
