import pg from "pg";

/** What would come due for a request within the span comes due now; `span` is a PostgreSQL interval. */
export async function letTimePass(requestTitle: string, span: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `update timers t set due_at = t.due_at - $2::interval from instances i
       where i.title = $1 and t.tenant_id = i.tenant_id and t.instance_id = i.id`,
      [requestTitle, span],
    );
  } finally {
    await client.end();
  }
}
