export const dynamic = "force-dynamic";
export { facets as GET } from "@/tests/bench/ceiling";
