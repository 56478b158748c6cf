import { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/errors";

/** Says what a refused insert or update of a group means. */
export function explainTakenName(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
    throw new AppError("CONFLICT", "There is already a group with this name.", {
      fieldErrors: { name: ["There is already a group with this name."] },
    });
  }
  throw error;
}
