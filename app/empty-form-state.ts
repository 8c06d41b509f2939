import type { FormState } from "./form-state";

/** Before anything was sent. */
export const emptyFormState: FormState = {
  turn: 0,
  ok: false,
  code: null,
  message: null,
  fields: {},
  values: {},
  current: null,
  signIn: null,
};
