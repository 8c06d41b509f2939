/** On white paper; the shades of pages in the light, see app/globals.css. */
export const paper = "#ffffff";
export const ink = "#1c1b19";
export const soft = "#4f4b45";
export const edge = "#857f75";
export const mark = "#1d4f7c";
