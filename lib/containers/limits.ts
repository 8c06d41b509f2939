const MB = 1024 * 1024;

/** Larger files are refused before they are read. */
export const largestUpload = 25 * MB;
/** Ten megabytes of any script are fewer characters than this. */
export const longestText = 12_000_000;

/** A Word file has some twenty parts, a long one with pictures a few hundred. */
export const mostZipEntries = 2000;
/** What a zip file may unpack to, by its own word and by what really comes out. */
export const largestUnpacked = 150 * MB;
/** The parts of a Word file that hold text; 10 MB of plain text with its marks stay below. */
export const largestWordText = 60 * MB;

/** Nesting deeper than this is no page that anybody wrote; the readers walk trees by recursion. */
export const deepestTags = 500;
/** Elements of a page or of a Word file's text; what a tree costs in memory grows with them. */
export const mostHtmlTags = 300_000;
export const mostWordTags = 250_000;

export const mostPdfPages = 2000;
/** The pieces in which a PDF's text is printed; a full page has some hundreds. */
export const mostPdfPieces = 1_000_000;
/** One unpacked stream of a PDF that is no picture. */
export const largestPdfStream = 40 * MB;

export const inMegabytes = (bytes: number): number => Math.round(bytes / MB);
