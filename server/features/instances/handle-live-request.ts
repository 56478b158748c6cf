import { failureResponse } from "@/server/failure-response";
import { getRequestMember } from "@/server/trpc/get-request-member";
import { streamChanges } from "./stream-changes";

/** `GET /api/live?tenant=<slug>`: server-sent events of a tenant, which tell what instances changed. */
export async function handleLiveRequest(request: Request): Promise<Response> {
  try {
    const { tenantId } = await getRequestMember(request);
    return new Response(streamChanges(tenantId, request.signal), {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    return failureResponse(error, "live");
  }
}
