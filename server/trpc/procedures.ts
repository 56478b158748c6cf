/**
 * The kinds of procedures. Choose the narrowest: `memberProcedure.use(allow(canPublishForms))` for what belongs to a
 * tenant, `userProcedure` for a person's own account, `publicProcedure` for what works signed out.
 */
import type { TRPCError } from "@trpc/server";
import type { Rights } from "@/contracts/role";
import { AppError } from "../errors";
import { inSpan } from "../tracing";
import { trpc } from "./init";
import { storableInput } from "./storable-input";
import { throwPlainly } from "./throw-plainly";

/** Turns whatever a procedure throws into the one shape that callers know. */
const speakPlainly = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || isInputError(result.error)) {
    return result;
  }
  return throwPlainly(result.error.cause ?? result.error);
});

/** tRPC's own refusals (input that does not parse, an unknown procedure) have no cause of ours. */
function isInputError(error: TRPCError): boolean {
  return error.code === "BAD_REQUEST" && !(error.cause instanceof AppError);
}

const cleanInput = trpc.middleware(({ getRawInput, next }) =>
  next({ getRawInput: async () => storableInput(await getRawInput()) }),
);

/** One span for each call, in which everything that it does stands. */
const traced = trpc.middleware(({ path, type, ctx, next }) =>
  inSpan(`${type} ${path}`, { kind: "server", parent: ctx.traceparent }, next),
);

export const publicProcedure = trpc.procedure.use(traced).use(speakPlainly).use(cleanInput);

/** Somebody is signed in: `ctx.user`. */
export const userProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.user) {
    throw new AppError("UNAUTHENTICATED", "You are signed out. Sign in again to continue.");
  }
  return next({ ctx: { ...ctx, user: ctx.user } });
});

/** A member acts in the tenant of the page: `ctx.member`. A tenant one does not belong to does not exist. */
export const memberProcedure = userProcedure.use(({ ctx, next }) => {
  if (!ctx.member) {
    throw new AppError("NOT_FOUND", "This workspace does not exist, or you are not a member of it.");
  }
  return next({ ctx: { ...ctx, member: ctx.member } });
});

/** Admits members whom the policy admits: `memberProcedure.use(allow(canManageMembers))`. */
export function allow(policy: (member: Rights) => boolean) {
  return trpc.middleware(({ ctx, next }) => {
    if (!ctx.member || !policy(ctx.member)) {
      throw new AppError("FORBIDDEN", "Your role does not allow this. Ask an admin of the workspace.");
    }
    return next();
  });
}

export const { router, createCallerFactory } = trpc;
