import { type FormValues, valuesOf } from "../form-values";

export type Saving =
  | { state: "idle" }
  | { state: "saved"; at: Date }
  | { state: "offline" }
  | { state: "failed"; why: string };

/** Why a form cannot go on: nobody is signed in, or somebody else than the person who began it. */
export type Ended = { why: "gone" } | { why: "another"; message: string };
export type Flushed = "ok" | "failed" | Ended;

const pauseMs = 2_000;
/** Browsers send no more than 64 kB after the page is closed. */
const outlivesPage = 60_000;
const door = "/api/saved-forms";

/**
 * Keeps what is typed in a form: two seconds after the last key, when a field is left, when the page is left. A plain
 * object beside React: keeping must never draw anything but its own quiet line.
 */
export function startAutosave(
  form: HTMLFormElement,
  {
    locale,
    say,
    onEnded,
  }: { locale: string; say: (saving: Saving) => void; onEnded: (ended: Ended) => void },
) {
  const read = (): FormValues => {
    const { intent: _, ...values } = valuesOf(new FormData(form));
    return values;
  };
  const asText = (values: FormValues) =>
    JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  let kept = asText(read());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: Promise<Flushed> = Promise.resolve("ok");
  let paused = false;
  // Nobody is there to keep it for: asked again only when somebody sends the form or has signed in.
  let ended = false;

  async function send(asked: boolean): Promise<Flushed> {
    const values = read();
    const text = asText(values);
    if (paused || (!asked && (ended || text === kept))) return "ok";
    const { formKey: [formKey] = [""], ...rest } = values;
    const body = JSON.stringify({ formKey, values: rest });
    // Nothing is said of the way: a line that shrinks while a button is pressed moves the button from under the finger.
    try {
      const response = await fetch(`${door}?lang=${locale}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        keepalive: new Blob([body]).size < outlivesPage,
      });
      ended = response.status === 401 || response.status === 409;
      if (response.ok) {
        kept = text;
        const { savedAt } = (await response.json()) as { savedAt: string };
        say({ state: "saved", at: new Date(savedAt) });
        return "ok";
      }
      const { error } = (await response.json()) as { error: { message: string } };
      say({ state: "failed", why: error.message });
      if (response.status === 401) return { why: "gone" };
      return response.status === 409 ? { why: "another", message: error.message } : "failed";
    } catch {
      say({ state: "offline" });
      return "failed";
    }
  }

  /** One after the other: an older text must not overtake a newer one. `asked`: also where nothing is new. */
  function flush(asked = false): Promise<Flushed> {
    clearTimeout(timer);
    under = under.then(() => send(asked));
    return under;
  }
  const keep = async () => {
    const flushed = await flush();
    if (typeof flushed === "object") onEnded(flushed);
  };
  const onInput = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pauseMs);
  };
  const onLeave = () => void keep();
  const onHidden = () => {
    if (document.visibilityState === "hidden") void keep();
  };
  form.addEventListener("input", onInput);
  form.addEventListener("change", onInput);
  form.addEventListener("focusout", onLeave);
  document.addEventListener("visibilitychange", onHidden);
  return {
    flush,
    /** While the form itself is on its way, and for good once it has arrived. */
    pause: () => {
      clearTimeout(timer);
      paused = true;
    },
    resume: () => {
      paused = false;
    },
    stop: () => {
      form.removeEventListener("input", onInput);
      form.removeEventListener("change", onInput);
      form.removeEventListener("focusout", onLeave);
      document.removeEventListener("visibilitychange", onHidden);
      // Somebody followed a link in the middle of a word.
      void flush();
    },
  };
}

export type Autosave = ReturnType<typeof startAutosave>;
