export const dynamic = "force-dynamic";
export { record as POST } from "@/tests/bench/ceiling";
