import { onDatabaseAway } from "@/server/database-state";
import { listenForChanges } from "@/server/runtime/changes";

/** Proxies close a silent connection; browsers ignore comments. */
const KEEP_ALIVE_MS = 20_000;

/** What the stream is about, and for whom. */
export type ChangeStream = { tenantId: string /** Whether to tell of drafts. */; drafts: boolean };

/**
 * The text of a server-sent event stream: the ids of instances of the tenant that changed, as they change, the drafts that
 * were saved, opened or left, and that the database is away.
 */
export function streamChanges(
  { tenantId, drafts }: ChangeStream,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOpen = true;
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => isOpen && controller.enqueue(encoder.encode(`${text}\n\n`));
      const forget = onDatabaseAway(() => void send("event: away\ndata: database"));
      const keepAlive = setInterval(() => send(": here"), KEEP_ALIVE_MS);
      try {
        send("retry: 2000");
        for await (const changes of listenForChanges(tenantId, signal)) {
          const subjects = changes.filter((change) => change.includes(":"));
          const instanceIds = changes.filter((change) => !change.includes(":"));
          if (drafts && subjects.length > 0) send(`event: drafts\ndata: ${JSON.stringify(subjects)}`);
          if (instanceIds.length > 0 || changes.length === 0) {
            send(`event: changes\ndata: ${JSON.stringify(instanceIds)}`);
          }
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
