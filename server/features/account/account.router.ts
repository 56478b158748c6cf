import { router } from "@/server/trpc/procedures";
import { signOutEverywhere } from "./sign-out-everywhere";
import { signUp } from "./sign-up";

export const accountRouter = router({
  signUp,
  signOutEverywhere,
});
