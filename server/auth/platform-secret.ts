import { AppError } from "../errors";
import { withPlatform } from "../tenancy/with-tenant";

const known = new Map<string, string>();

/** A secret that all servers share, made when the database was migrated; read once per process. */
export async function getPlatformSecret(name: "auth" | "hooks" | "links"): Promise<string> {
  const cached = known.get(name);
  if (cached !== undefined) {
    return cached;
  }
  const [row] = await withPlatform(
    (tx) => tx.$queryRaw<{ secret: string | null }[]>`select platform_secret(${name}) as secret`,
  );
  if (!row?.secret) {
    throw new AppError(
      "INTERNAL",
      `The database lacks the platform secret "${name}". Run the migrations again.`,
    );
  }
  known.set(name, row.secret);
  return row.secret;
}
