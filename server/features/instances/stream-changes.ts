import { onDatabaseAway } from "@/server/database-state";
import { listenForChanges } from "@/server/runtime/changes";

/** Proxies close a silent connection; browsers ignore comments. */
const KEEP_ALIVE_MS = 20_000;

/**
 * The text of a server-sent event stream: the ids of instances of the tenant that changed, as they change, and that the
 * database is away.
 */
export function streamChanges(tenantId: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(`${text}\n\n`));
      const forget = onDatabaseAway(() => signal.aborted || send("event: away\ndata: database"));
      const keepAlive = setInterval(() => signal.aborted || send(": here"), KEEP_ALIVE_MS);
      try {
        send("retry: 2000");
        for await (const instanceIds of listenForChanges(tenantId, signal)) {
          send(`event: changes\ndata: ${JSON.stringify(instanceIds)}`);
        }
        controller.close();
      } catch (error) {
        if (!signal.aborted) controller.error(error);
      } finally {
        clearInterval(keepAlive);
        forget();
      }
    },
  });
}
