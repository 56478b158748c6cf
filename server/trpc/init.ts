import { initTRPC, type TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError, z } from "zod";
import { AppError, type ErrorCode, type FieldErrors } from "../errors";
import type { Context } from "./context";

export const trpc = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: messageOf(error) ?? shape.message,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      /** Our own, closed code; absent for what tRPC itself refused. */
      appCode: appCodeOf(error.cause),
      fieldErrors: fieldErrorsOf(error.cause),
      /** Whole seconds after which the same may succeed. */
      retryAfter: error.cause instanceof AppError ? error.cause.details.retryAfter : undefined,
    },
  }),
});

/** Sentences for what tRPC itself refuses; what a library said of a body that it could not read is nobody's matter. */
function messageOf({ code, cause }: TRPCError): string | undefined {
  if (cause instanceof ZodError) {
    return "Some fields need another look.";
  }
  const isUnreadable = code === "PARSE_ERROR" || (code === "BAD_REQUEST" && cause !== undefined);
  return isUnreadable && !(cause instanceof AppError) ? "The request's JSON cannot be read." : undefined;
}

function appCodeOf(cause: unknown): ErrorCode | undefined {
  if (cause instanceof AppError) {
    return cause.code;
  }
  return cause instanceof ZodError ? "INVALID_INPUT" : undefined;
}

function fieldErrorsOf(cause: unknown): FieldErrors | undefined {
  if (cause instanceof AppError) {
    return cause.details.fieldErrors;
  }
  if (cause instanceof ZodError) {
    return Object.fromEntries(
      Object.entries(Object.groupBy(cause.issues, (issue) => z.core.toDotPath(issue.path))).map(
        ([path, issues]) => [path, (issues ?? []).map((issue) => issue.message)],
      ),
    );
  }
  return undefined;
}
