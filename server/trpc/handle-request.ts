import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { AppError, toAppError } from "../errors";
import { getLog } from "../log";
import { checkOrigin } from "./check-origin";
import { createContext } from "./context";
import { appRouter } from "./router";
import { throwPlainly } from "./throw-plainly";

/** As components/trpc.tsx sends at most. */
const MAX_BATCH_SIZE = 20;

/** The edge of tRPC: refuses foreign pages, and logs once what went wrong on our side. */
export async function handleTrpcRequest(request: Request): Promise<Response> {
  try {
    checkOrigin(request);
  } catch (error) {
    const { code, message, status } = toAppError(error);
    return Response.json({ error: { code, message } }, { status });
  }
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: () => createContext(request.headers).catch(throwPlainly),
    onError: ({ error, path, ctx }) => {
      const failure = toAppError(error.cause ?? error);
      if (failure.status >= 500 && error.code !== "BAD_REQUEST") {
        const cause = failure instanceof AppError ? (failure.cause ?? failure) : error;
        getLog("trpc").error({ error: cause, path, tenantId: ctx?.member?.tenantId }, failure.message);
      }
    },
  });
}
