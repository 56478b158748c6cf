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
  let isOpen = true;
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => isOpen && controller.enqueue(encoder.encode(`${text}\n\n`));
      const forget = onDatabaseAway(() => void send("event: away\ndata: database"));
      const keepAlive = setInterval(() => send(": here"), KEEP_ALIVE_MS);
      try {
        send("retry: 2000");
        for await (const instanceIds of listenForChanges(tenantId, signal)) {
          send(`event: changes\ndata: ${JSON.stringify(instanceIds)}`);
        }
        isOpen = false;
        controller.close();
      } catch (error) {
        if (!signal.aborted) controller.error(error);
      } finally {
        clearInterval(keepAlive);
        forget();
      }
    },
    cancel() {
      isOpen = false;
    },
  });
}
