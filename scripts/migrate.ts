/** Brings the database to the present version and ends: `node --import tsx scripts/migrate.ts`. */
import { openDatabase } from "./run/open-database";
import { runMain, say } from "./run/say";

await runMain(async () => {
  const database = await openDatabase();
  say(
    database.applied.length === 0 ? "The database is up to date." : `Applied: ${database.applied.join(", ")}`,
  );
  await database.close();
  return 0;
});
