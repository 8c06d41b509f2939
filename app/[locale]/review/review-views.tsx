import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/vocabulary";
import type { ReviewItem, ReviewItems, ReviewKind } from "@/lib/use-cases/show-review-item";
import { ClaimView } from "./claim-view";
import { CodingView } from "./coding-view";
import { DevelopmentView, SearchView } from "./evidence-view";
import { ResponseView } from "./response-view";

type Shared = { locale: Locale; names: Record<string, string> };

/** How each kind of work is shown to its reviewer; a further kind adds its line here. */
const views: { [K in ReviewKind]: (item: ReviewItems[K], shared: Shared) => ReactNode } = {
  assessment: (claim, shared) => <ClaimView claim={claim} {...shared} />,
  development: (development, shared) => <DevelopmentView development={development} {...shared} />,
  search: (search, shared) => <SearchView search={search} {...shared} />,
  coding: (change, shared) => <CodingView change={change} {...shared} />,
  response: (response, shared) => <ResponseView response={response} {...shared} />,
};

export const reviewView = <K extends ReviewKind>({ kind, item }: ReviewItem<K>, shared: Shared): ReactNode =>
  views[kind](item, shared);
