import { TRPCError } from "@trpc/server";
import { ERROR_CODES, toAppError } from "../errors";

/** Rethrows anything as a tRPC error that carries our code and sentence. */
export function throwPlainly(error: unknown): never {
  const failure = toAppError(error);
  throw new TRPCError({ code: ERROR_CODES[failure.code].trpc, message: failure.message, cause: failure });
}
