import { AppError, toAppError } from "@/server/errors";
import { getLog } from "@/server/log";
import { createContext, TENANT_HEADER } from "@/server/trpc/context";
import { streamChanges } from "./stream-changes";

/** Seconds after which a browser should ask again while the database is away. */
const RETRY_AFTER = 5;

/**
 * `GET /api/live?tenant=<slug>`: server-sent events of a tenant, which instances changed. EventSource cannot send headers,
 * so the tenant is in the query.
 */
export async function handleLiveRequest(request: Request): Promise<Response> {
  try {
    const headers = new Headers(request.headers);
    headers.set(TENANT_HEADER, new URL(request.url).searchParams.get("tenant") ?? "");
    const { member } = await createContext(headers);
    if (!member) {
      throw new AppError("UNAUTHENTICATED", "Sign in first.");
    }
    return new Response(streamChanges(member.tenantId, request.signal), {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    return refuse(toAppError(error));
  }
}

function refuse(failure: AppError): Response {
  const { code, message, status } = failure;
  if (status >= 500) {
    getLog("live").error({ error: failure.cause ?? failure }, message);
  }
  return Response.json(
    { error: { code, message } },
    { status, headers: code === "UNAVAILABLE" ? { "retry-after": String(RETRY_AFTER) } : {} },
  );
}
