import { streamChanges } from "@/server/features/instances/stream-changes";
import { createContext, TENANT_HEADER } from "@/server/trpc/context";

export const dynamic = "force-dynamic";

/** Server-sent events of a tenant: which instances changed. EventSource cannot send headers, so the tenant is in the query. */
export async function GET(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set(TENANT_HEADER, new URL(request.url).searchParams.get("tenant") ?? "");
  const { member } = await createContext(headers);
  if (!member)
    return Response.json({ error: { code: "UNAUTHENTICATED", message: "Sign in first." } }, { status: 401 });
  return new Response(streamChanges(member.tenantId, request.signal), {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
