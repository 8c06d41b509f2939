export { BareLayout as default } from "@/tests/bench/bare-page";
