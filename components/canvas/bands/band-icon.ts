import { Cog, Hand, type LucideIcon, UserPen, UserRound, UserRoundX, UsersRound } from "lucide-react";
import type { Doer } from "@/engine/layout/bands/doer";

/** A sign for who does what stands in a band. */
export function bandIcon(doer: Doer): LucideIcon {
  switch (doer.kind) {
    case "requester":
      return UserPen;
    case "byHand":
      return Hand;
    case "nobody":
      return UserRoundX;
    case "system":
      return Cog;
    case "people":
      return doer.candidates.length === 1 && doer.candidates[0]?.kind === "member" ? UserRound : UsersRound;
  }
}
