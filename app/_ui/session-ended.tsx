"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Ended } from "./autosave";
import { Button } from "./button";
import { useDraftWords } from "./draft-words";

/**
 * The session ended while somebody was typing: they sign in right here and the form goes on. The two fields have no
 * name, so that a password never travels with the form.
 */
export function SessionEnded({
  ended,
  sends,
  href,
  onSignedIn,
  onSendAs,
}: {
  ended: Ended;
  /** The form was on its way: it is sent once somebody is signed in. */
  sends: boolean;
  /** Where to sign in without script. */
  href: string;
  onSignedIn: (who: { name: string; same: boolean | null }) => void;
  onSendAs: (yes: boolean) => void;
}) {
  const words = useDraftWords().session;
  const { locale } = useDraftWords();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  async function signIn() {
    if (busy) return;
    setBusy(true);
    setRefused("");
    try {
      const response = await fetch(`/api/sign-in-again?lang=${locale}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ email: email.current?.value, password: password.current?.value }),
      });
      const answer = await response.json();
      if (response.ok) return onSignedIn(answer as { name: string; same: boolean | null });
      const fields = Object.values(answer.error.fields as Record<string, string>);
      setRefused([...new Set([answer.error.message, ...fields])].join(" "));
    } catch {
      setRefused(words.offline);
    } finally {
      setBusy(false);
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    // Enter would send the form around these fields.
    event.preventDefault();
    void signIn();
  };

  if (ended.why === "another")
    return (
      <div role="alert" className="measure border-2 border-edge bg-sunk p-4">
        <h2 className="font-semibold">{ended.message}</h2>
        <p className="mt-1">{sends ? words.other : words.otherIdle}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          {sends ? (
            <Button type="button" onClick={() => onSendAs(true)}>
              {words.sendAs}
            </Button>
          ) : null}
          <Button type="button" variant="quiet" onClick={() => onSendAs(false)}>
            {sends ? words.dontSend : words.understood}
          </Button>
        </p>
      </div>
    );
  return (
    <div role="alert" className="measure border-2 border-edge bg-sunk p-4">
      <h2 className="font-semibold">{words.title}</h2>
      <p className="mt-1">{sends ? words.howSend : words.how}</p>
      {scripted ? (
        <div className="mt-4 grid max-w-md gap-4">
          {refused ? (
            <p role="alert" className="font-medium text-alarm">
              {refused}
            </p>
          ) : null}
          <label className="block font-medium">
            {words.email}
            <input
              ref={email}
              type="email"
              autoComplete="username"
              onKeyDown={onKey}
              className="control mt-1.5"
            />
          </label>
          <label className="block font-medium">
            {words.password}
            <input
              ref={password}
              type="password"
              autoComplete="current-password"
              onKeyDown={onKey}
              className="control mt-1.5"
            />
          </label>
          <div>
            <Button type="button" onClick={signIn} disabled={busy}>
              {busy ? words.signingIn : sends ? words.signInSend : words.signIn}
            </Button>
          </div>
        </div>
      ) : (
        <p className="mt-2">
          <a href={href} className="font-medium">
            {words.noScript}
          </a>
        </p>
      )}
    </div>
  );
}
