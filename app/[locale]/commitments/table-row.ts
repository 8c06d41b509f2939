import type { Column } from "@/lib/domain/commitment-query";
import type { Flag, Role, ShownStatus, TrackedType } from "@/lib/domain/vocabulary";

/** One commitment as the table in the browser needs it: only the chosen columns, codes instead of repeated labels. */
export type TableRow = {
  /** `almaty-2025/13.4` */
  code: string;
  type: TrackedType;
  title: string;
  /** Where nobody has translated it yet: the language it stands in. */
  titleLang?: string;
  quote?: { text: string; lang: string };
  status?: ShownStatus;
  /** States: code, role, status; the fourth marks a disputed participation. */
  parties?: [code: string, role: Role, status: ShownStatus | null, disputed?: 1][];
  /** Bodies, forums and the like: only counted in the strip. */
  others?: string[];
  /** Primary first. */
  sectors?: string[];
  flags?: Flag[];
  /** What is plain text, by column. */
  text: Partial<Record<Column, string>>;
};

/** The labels behind the codes of these rows, each said once. */
export type TableWords = {
  column: Partial<Record<Column, string>>;
  /** The word before a title, by the type of its statement. */
  hedge: Partial<Record<TrackedType, string>>;
  status: Partial<Record<ShownStatus, string>>;
  role: Partial<Record<Role, string>>;
  party: Record<string, string>;
  sector: Record<string, string>;
  flag: Partial<Record<Flag, string>>;
  together: string;
  notAssessed: string;
  also: string;
};
