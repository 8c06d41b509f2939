import { z } from "zod";
import { followKinds } from "../domain/vocabulary";

export const Followed = z.object({
  kind: z.enum(followKinds, { error: "fieldWrong" }),
  code: z.string().min(1, "fieldRequired").max(200, "fieldWrong"),
});
