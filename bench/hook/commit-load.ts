/** One-row commits of so many clients side by side, each the next one when the last was done: what PostgreSQL itself can do. */
import pg from "pg";

export interface CommitLoad {
  url: string;
  clients: number;
  seconds: number;
}

export interface Commits {
  perSecond: number;
}

process.on("message", async ({ url, clients, seconds }: CommitLoad) => {
  const open = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const started = performance.now();
  const counts = await Promise.all(open.map((client) => commitUntil(client, started + seconds * 1000)));
  const perSecond = (counts.reduce((sum, each) => sum + each, 0) * 1000) / (performance.now() - started);
  await Promise.all(open.map((client) => client.end()));
  process.send?.({ perSecond } satisfies Commits);
});

async function commitUntil(client: pg.Client, until: number): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) {
    await client.query({
      name: "commit_one",
      text: "insert into commits (text) values ($1)",
      values: ["one row"],
    });
  }
  return count;
}
