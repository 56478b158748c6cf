import { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/errors";

/** Says what a refused insert or update of a scenario means. Names are unique in their process, so that a failing one is found. */
export function explainTakenName(error: unknown, name: string): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
    throw new AppError("CONFLICT", `There is a scenario called "${name}" already. Choose another name.`, {
      fieldErrors: { name: ["There is a scenario with this name already."] },
    });
  }
  throw error;
}
