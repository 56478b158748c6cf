/** Hears what other processes say about lanes, on a connection of its own that comes back when the database does. */
import type { Client } from "pg";
import { createClient } from "@/server/db";
import { env } from "@/server/env";
import { HINTS_CHANNEL, type LaneHint, readNotice } from "@/server/runtime/lane-hints";
import { pauseUnless } from "../cluster/pause-unless";

const AGAIN_MS = 500;

/** Listens until the function that it gives is called. While the connection is lost the sweep does without hints. */
export function listenForHints(hear: (hint: LaneHint) => void): () => Promise<void> {
  const stopping = new AbortController();
  let client: Client | undefined;
  const loop = async () => {
    while (!stopping.signal.aborted) {
      client = createClient(env.queueDatabaseUrl, "stepwell hints");
      await listen(client, hear).catch(() => undefined);
      await client.end().catch(() => undefined);
      await pauseUnless(AGAIN_MS, stopping.signal);
    }
  };
  const ended = loop();
  return async () => {
    stopping.abort();
    await client?.end().catch(() => undefined);
    await ended;
  };
}

/** Resolves when the connection ends. */
async function listen(client: Client, hear: (hint: LaneHint) => void): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    client.once("end", () => resolve());
    client.once("error", () => resolve());
  });
  client.on("notification", ({ payload = "" }) => readNotice(payload).forEach(hear));
  await client.connect();
  await client.query(`listen ${HINTS_CHANNEL}`);
  await ended;
}
