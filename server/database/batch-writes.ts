import type { Client } from "pg";

/**
 * Queries that are sent in one tick of the event loop go out as one write: for small ones the system's calls would cost more
 * than the queries. Of use on a connection that pipelines; call it once, when the connection is open.
 */
export function batchWrites(client: Client): void {
  const { stream } = client.connection;
  const uncork = stream.uncork.bind(stream);
  // node-postgres corks and uncorks around each query. Held back a little, the uncorkings meet after the last of the tick.
  stream.uncork = () => process.nextTick(uncork);
}
