import { failureResponse } from "@/server/failure-response";
import { canReadProcesses } from "@/server/features/processes/processes.policy";
import { getRequestMember } from "@/server/trpc/get-request-member";
import { streamChanges } from "./stream-changes";

/** `GET /api/live?tenant=<slug>`: server-sent events of a tenant, which tell what instances and drafts changed. */
export async function handleLiveRequest(request: Request): Promise<Response> {
  try {
    const member = await getRequestMember(request);
    const stream = { tenantId: member.tenantId, drafts: canReadProcesses(member) };
    return new Response(streamChanges(stream, request.signal), {
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
