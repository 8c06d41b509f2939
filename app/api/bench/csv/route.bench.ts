export const dynamic = "force-dynamic";
export { csv as GET } from "@/tests/bench/ceiling";
