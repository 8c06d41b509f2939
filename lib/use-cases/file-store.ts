import type { Outcome } from "../domain/outcome";

/** A file that arrived whole, not yet kept. */
export type ReceivedFile = {
  sha256: string;
  bytes: number;
  /** What its first bytes are known by; null where they say nothing. */
  found: string | null;
  /** Holds no byte that a text cannot hold. */
  textual: boolean;
  /** Moves it to its place; does nothing where the same bytes are already kept. */
  keep(): Promise<void>;
  discard(): Promise<void>;
};

/** Where the bytes of files live; their rows are in the database. */
export type FileStore = {
  receive(
    body: AsyncIterable<Uint8Array>,
    limit: { bytes: number; expected: number | null },
  ): Promise<Outcome<ReceivedFile>>;
  /** Null where it is missing. Nothing is held open before the stream is asked for. */
  open(sha256: string): Promise<{ stream(): ReadableStream<Uint8Array>; bytes: number } | null>;
  /** After its row is gone; does nothing where it is missing. */
  remove(sha256: string): Promise<void>;
};
