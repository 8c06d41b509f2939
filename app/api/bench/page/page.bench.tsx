export const dynamic = "force-dynamic";
export { BarePage as default } from "@/tests/bench/bare-page";
