// Puts load on one server, in a process of its own, so that asking and answering do not share a thread.
import autocannon from "autocannon";

/** How many requests of each list were already sent: a write is never sent twice. */
const sent = new Map();

process.on("message", async (job) => process.send(await load(job)));

/**
 * @param {{ name: string, origin: string, connections: number, seconds: number,
 *   requests: { method: string, path: string, body?: string }[] }} job
 */
function load({ name, origin, connections, seconds, requests }) {
  let next = sent.get(name) ?? 0;
  const times = [];
  let refused = 0;
  let last = 0;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections,
        duration: seconds,
        requests: [
          {
            setupRequest(request) {
              const { method, path, body } = requests[next++ % requests.length];
              return { ...request, method, path, body };
            },
          },
        ],
      },
      (error) => {
        sent.set(name, next);
        if (error) reject(error);
        else resolve({ times, refused, seconds: last > 0 ? (last - started) / 1000 : seconds });
      },
    );
    run.on("response", (_client, status, _bytes, ms) => {
      if (status !== 200) refused++;
      times.push(ms);
      last = performance.now();
    });
  });
}
