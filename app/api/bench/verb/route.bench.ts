export const dynamic = "force-dynamic";
export { recordThroughVerb as POST } from "@/tests/bench/product-record";
