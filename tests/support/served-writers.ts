import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";

/** The built app as `npm start` runs it, as the head of a process group of its own: all of it can be killed at once. */
export async function startGroup(port: number, dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["scripts/start.mjs", `--demo=${dataDir}`], {
    env: { ...process.env, PORT: String(port), LOG_LEVEL: "warn", BASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: unknown) => {
      output += String(chunk);
      if (output.includes("Kept is at")) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", () => reject(new Error(`The server ended before it was ready: ${output}`)));
  });
  return child;
}

/** Server and worker, in one instant, without a word. */
export async function killGroup(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.on("exit", resolve));
  process.kill(-(child.pid as number), "SIGKILL");
  await gone;
}

export type Acknowledged = { searches: string[]; files: string[] };

/** Somebody signed in, without a browser: forms are sent as a page without script sends them. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private fields: FormData | null = null;

  constructor(private readonly base: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const { csrfToken } = (await (await this.ask("/api/auth/csrf")).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
    const answer = await this.ask("/api/auth/callback/credentials", { method: "POST", body });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status}.`);
  }

  /** Logs a search through the page's own form; true where the answer leads on, as it does once it is saved. */
  async logSearch(words: string): Promise<boolean> {
    const page = "/en/searches/new?commitment=almaty-2025/13.2";
    this.fields ??= hiddenFields(await (await this.ask(page)).text());
    const body = new FormData();
    for (const [name, value] of this.fields) body.append(name, value);
    const typed = { subject: "all", words, searchedWhere: "everywhere", language: "en", intent: "save" };
    for (const [name, value] of Object.entries(typed)) body.set(name, value);
    const answer = await this.ask(page, { method: "POST", body });
    await answer.arrayBuffer();
    return answer.status === 303;
  }

  /** Drops a file into the inbox; its hash where it was taken. */
  async dropFile(words: string): Promise<string | null> {
    const text = `%PDF-1.4\n% ${words}\n%%EOF\n`;
    const address = "/api/v1/files?name=report.pdf&inbox=yes";
    const answer = await this.ask(address, { method: "POST", body: text });
    await answer.arrayBuffer();
    return answer.status === 201 ? createHash("sha256").update(text).digest("hex") : null;
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, origin: this.base };
    const answer = await fetch(this.base + path, { redirect: "manual", ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}

/** What a form sends besides what is typed, read from its page. */
function hiddenFields(html: string): FormData {
  const form = /<form[^>]*method="POST"[\s\S]*?<\/form>/i.exec(html)?.[0] ?? "";
  const fields = new FormData();
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const of = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
    // The page keeps what is typed in a draft; a search that was logged has none.
    if (of("name") !== "formKey") fields.append(of("name"), of("value"));
  }
  return fields;
}

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Writes without pause until told to stop; what was not answered counts for nothing. */
export async function writeOn(
  visitor: Visitor,
  name: string,
  acknowledged: Acknowledged,
  goesOn: () => boolean,
): Promise<void> {
  for (let n = 0; goesOn(); n++) {
    const words = `zq ${name} ${n}`;
    try {
      if (n % 2 === 0 && (await visitor.logSearch(words))) acknowledged.searches.push(words);
      if (n % 2 === 1) {
        const sha256 = await visitor.dropFile(words);
        if (sha256) acknowledged.files.push(sha256);
      }
    } catch {
      // The server was killed under the request: nobody was told that anything was kept.
      return;
    }
  }
}
