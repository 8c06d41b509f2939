export const dynamic = "force-dynamic";
export { one as GET } from "@/tests/bench/ceiling";
