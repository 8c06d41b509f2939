/** When something becomes public: the instant it counts from, and the UTC day its derived words are made for. */
export type Moment = { at: Date; today: string };
