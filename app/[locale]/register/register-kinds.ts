/** The parts of the register, as they stand in the address. */
export const registerKinds = ["series", "parties", "publishers", "sectors"] as const;
export type RegisterKind = (typeof registerKinds)[number];

export const isRegisterKind = (value: string): value is RegisterKind =>
  (registerKinds as readonly string[]).includes(value);
