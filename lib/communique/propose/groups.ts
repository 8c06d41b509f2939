/** States that a group of the register stands for; who adopted the text narrows it. */
export const groupMembers: Record<string, string[]> = {
  "central-asian-states": ["KG", "KZ", "TJ", "TM", "UZ"],
};
