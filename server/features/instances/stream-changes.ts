import { listenForChanges } from "@/server/runtime/changes";

/** Proxies close a silent connection; browsers ignore comments. */
const KEEP_ALIVE_MS = 20_000;

/** The text of a server-sent event stream: the ids of instances of the tenant that changed, as they change. */
export function streamChanges(tenantId: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const keepAlive = setInterval(() => controller.enqueue(encoder.encode(": here\n\n")), KEEP_ALIVE_MS);
      try {
        controller.enqueue(encoder.encode("retry: 2000\n\n"));
        for await (const instanceIds of listenForChanges(tenantId, signal)) {
          controller.enqueue(encoder.encode(`event: changes\ndata: ${JSON.stringify(instanceIds)}\n\n`));
        }
        controller.close();
      } catch (error) {
        if (!signal.aborted) controller.error(error);
      } finally {
        clearInterval(keepAlive);
      }
    },
  });
}
