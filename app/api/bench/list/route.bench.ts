export const dynamic = "force-dynamic";
export { list as GET } from "@/tests/bench/ceiling";
