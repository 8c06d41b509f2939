// Before a build, a thread has to be given the compiler that its process was started with.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
