import { fork } from "node:child_process";

export type Asked = { method: "GET" | "POST"; path: string; body?: string };
type Job = { name: string; origin: string; connections: number; seconds: number; requests: Asked[] };
export type Answer = { times: number[]; refused: number; seconds: number };
export type Loader = { load(job: Job): Promise<Answer>; stop(): void };

export function startLoader(): Loader {
  const child = fork("tests/bench/load.mjs", { execArgv: [], serialization: "advanced" });
  return {
    load: (job) =>
      new Promise((resolve, reject) => {
        const failed = () => reject(new Error("The loader ended."));
        child.once("exit", failed);
        child.once("message", (answer) => {
          child.off("exit", failed);
          resolve(answer as Answer);
        });
        child.send(job);
      }),
    stop: () => child.kill(),
  };
}

/** What one system did in all its turns. Times in milliseconds; `cpu` is what the server worked for one answer. */
export type Figures = { perSecond: number; p50: number; p99: number; cpu: number };

export function figuresOf(answers: (Answer & { cpuMs?: number })[]): Figures {
  const times = answers.flatMap((answer) => answer.times).sort((a, b) => a - b);
  const seconds = answers.reduce((sum, answer) => sum + answer.seconds, 0);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const cpuMs = answers.reduce((sum, answer) => sum + (answer.cpuMs ?? Number.NaN), 0);
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), cpu: cpuMs / times.length };
}
