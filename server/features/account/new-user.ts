import { v7 as newId } from "uuid";
import { Prisma } from "@/prisma/generated/client";
import { hashPassword } from "@/server/auth/password";
import { AppError } from "@/server/errors";

type Person = { name: string; email: string; password: string; timeZone?: string | undefined };

export type NewUser = { id: string; name: string; email: string; passwordHash: string; timeZone: string };

/** The row of a person who signs up. */
export async function prepareUser({ name, email, password, timeZone = "UTC" }: Person): Promise<NewUser> {
  return { id: newId(), name, email, passwordHash: await hashPassword(password), timeZone };
}

/** Says what a refused insert of a user means; the unique key decides, so that two at once cannot both win. */
export function explainTakenEmail(error: unknown): never {
  const isTaken =
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002" &&
    error.meta?.modelName === "User";
  if (!isTaken) {
    throw error;
  }
  throw new AppError("CONFLICT", "There is already an account with this e-mail address. Sign in instead.", {
    fieldErrors: { email: ["There is already an account with this address. Sign in instead."] },
  });
}
