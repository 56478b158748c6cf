import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { AppError, toAppError } from "../errors";
import { failureResponse, retryAfterOf } from "../failure-response";
import { getLog } from "../log";
import { readLimited } from "../read-limited";
import { checkOrigin } from "./check-origin";
import { createContext } from "./context";
import { appRouter } from "./router";
import { throwPlainly } from "./throw-plainly";

/** As components/trpc.tsx sends at most. */
const MAX_BATCH_SIZE = 20;
/** Bytes. The drafts of the largest forms and processes take about a fifth of it. */
const BODY = { limit: 5_000_000, complaint: "The request is larger than 5 MB. Send less at once." };
/** A file of 10 MB as JSON, in which each quote of the XML is two characters. */
const IMPORT_BODY = {
  limit: 21_000_000,
  complaint: "The file is larger than 10 MB. Split it, or take parts out.",
};
const IMPORTS = /\/(processes|decisions)\.(readFile|import)$/;

/** The edge of tRPC: refuses foreign pages, and logs once what went wrong on our side. */
export async function handleTrpcRequest(request: Request): Promise<Response> {
  let bounded: Request;
  try {
    checkOrigin(request);
    bounded = await readWhole(request);
  } catch (error) {
    return failureResponse(error, "trpc");
  }
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: bounded,
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: ({ resHeaders }) =>
      createContext(request.headers)
        .then((context) => ({ ...context, requestHeaders: request.headers, answerHeaders: resHeaders }))
        .catch(throwPlainly),
    responseMeta: ({ errors }) => ({ headers: retryHeaders(errors) }),
    onError: ({ error, path, ctx }) => {
      // tRPC's own refusals (an unknown procedure, a body that does not parse) are the caller's matter.
      if (getHTTPStatusCodeFromError(error) >= 500) {
        const failure = toAppError(error.cause ?? error);
        const cause = failure instanceof AppError ? (failure.cause ?? failure) : error;
        getLog("trpc").error({ error: cause, path, tenantId: ctx?.member?.tenantId }, failure.message);
      }
    },
  });
}

/** Of several calls in one request the one that has to wait longest counts. */
function retryHeaders(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors.flatMap(({ cause }) => (cause instanceof AppError ? (retryAfterOf(cause) ?? []) : []));
  return waits.length === 0 ? {} : { "retry-after": String(Math.max(...waits)) };
}

/** The request with its body in memory. */
async function readWhole(request: Request): Promise<Request> {
  if (request.body === null) {
    return request;
  }
  const { url, method, headers, signal } = request;
  const isImport = IMPORTS.test(new URL(url).pathname);
  return new Request(url, {
    method,
    headers,
    signal,
    body: await readLimited(request, isImport ? IMPORT_BODY : BODY),
  });
}
