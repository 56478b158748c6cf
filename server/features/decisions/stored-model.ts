import type { DecisionModel } from "@/contracts/decision";
import type { Prisma } from "@/prisma/generated/client";

/** The model as its column takes it: what is undefined is not there. */
export function storedModel(model: DecisionModel): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(model));
}
