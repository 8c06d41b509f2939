// The product's server as `npm start` runs it, on the build for measuring.
import { serverModule } from "../../scripts/build.mjs";

const port = Number(process.env.PORT);
const settings = { host: "127.0.0.1", port, baseUrl: `http://127.0.0.1:${port}`, trustProxy: 0 };
const { serve } = await import(serverModule);
await serve({ settings, firstAdministrator: null });
