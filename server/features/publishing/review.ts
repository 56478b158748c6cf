import { createHash } from "node:crypto";
import type { Impact, Publication, ScenarioVerdict } from "@/contracts/impact";
import { AppError } from "@/server/errors";
import type { Review } from "./review.schema";

/** More than anybody reads; the rest says the same of others. */
const MOST_IMPACTS = 200;
const MOST_SENTENCES = 20;

/** So much is told in a refusal; the review has all. */
const TOLD = 3;

type Found = { impacts: readonly Impact[]; scenarios?: ScenarioVerdict; draftRevision: number };

export function reviewOf({ impacts: found, scenarios, draftRevision }: Found): Review {
  const impacts = found.slice(0, MOST_IMPACTS).map(shortened);
  const breaks = impacts.filter(({ weight }) => weight === "breaks").map(idOf);
  const failing = (scenarios?.failing ?? []).map(idOf);
  return {
    impacts,
    ...(scenarios && { scenarios }),
    toConfirm: { breaks, scenarios: failing },
    draftRevision,
  };
}

function shortened(impact: Impact): Impact {
  const rest = impact.says.length - MOST_SENTENCES;
  if (rest <= 0) return impact;
  return { ...impact, says: [...impact.says.slice(0, MOST_SENTENCES), `And ${rest} more.`] };
}

/** Stands for all that is said, so that nobody confirms what they have not seen. */
function idOf(said: object): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
}

type Asked = { draftRevision: number; confirmed: readonly string[] };

/** Throws REFUSED while something breaks or fails that nobody has confirmed. */
export function refuseUnconfirmed(review: Review, { draftRevision, confirmed }: Asked): void {
  if (review.draftRevision !== draftRevision) {
    throw new AppError("CONFLICT", "The draft has just changed. Look at it again, then publish it.");
  }
  const known = new Set(confirmed);
  const open = [...review.toConfirm.breaks, ...review.toConfirm.scenarios].filter((id) => !known.has(id));
  if (open.length === 0) return;
  const told = [
    ...review.impacts
      .filter(({ weight }) => weight === "breaks")
      .map(({ title, says }) => `${title}: ${says[0]}`),
    ...(review.scenarios?.failing ?? []).map(({ name }) => `The scenario “${name}” fails.`),
  ];
  const more = told.length > TOLD ? ` And ${told.length - TOLD} more.` : "";
  throw new AppError(
    "REFUSED",
    `This needs your confirmation before it is published. ${told.slice(0, TOLD).join(" ")}${more}`,
    { review },
  );
}

/** What is kept with the version. */
export function publicationOf({ impacts, scenarios }: Review): Publication {
  const breaks = impacts.filter(({ weight }) => weight === "breaks");
  return { breaks, ...(scenarios && { scenarios }) };
}
