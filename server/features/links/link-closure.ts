import { AppError } from "@/server/errors";
import type { PublicLink } from "./public-link";

/** Why a link lets nobody in, and since or until when. */
export type Closure = { reason: "off" | "notYet" | "over" | "full"; at: Date | null };

type Opening = Pick<PublicLink, "isOn" | "opensAt" | "closesAt" | "maxAnswers" | "answers" | "now">;

/** Null: it is open. It opens at the very moment it says, and at the moment it closes it is closed. */
export function closureOf({ isOn, opensAt, closesAt, maxAnswers, answers, now }: Opening): Closure | null {
  if (!isOn) return { reason: "off", at: null };
  if (opensAt !== null && now < opensAt) return { reason: "notYet", at: opensAt };
  if (closesAt !== null && now >= closesAt) return { reason: "over", at: closesAt };
  if (maxAnswers !== null && answers >= maxAnswers) return { reason: "full", at: null };
  return null;
}

const sentences: Record<Closure["reason"], string> = {
  off: "This form is closed. Ask whoever gave you its address.",
  notYet: "This form is not open yet.",
  over: "This form closed while you were filling it in, so it was not sent.",
  full: "As many answers as are wanted have come in, so yours was not sent.",
};

/** Throws GONE when the link lets nobody in. */
export function checkOpen(link: Opening): void {
  const closure = closureOf(link);
  if (closure !== null) throw new AppError("GONE", sentences[closure.reason]);
}

export const fullLink = () => new AppError("GONE", sentences.full);
