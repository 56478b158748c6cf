import { getDatabaseAway } from "./database-state";
import { databaseAway } from "./errors";
import { failureResponse } from "./failure-response";
import { withPlatformSql } from "./tenancy/with-tenant";

/** `GET /api/reachable`: 204 when this server reaches its database, else 503. For pages that wait for it. */
export async function answerReachable(): Promise<Response> {
  try {
    const away = getDatabaseAway();
    if (away !== null) {
      throw databaseAway(away.reason);
    }
    await withPlatformSql((client) => client.query("select"));
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return failureResponse(error, "reachable");
  }
}
