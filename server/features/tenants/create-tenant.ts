import { v7 as newId } from "uuid";
import { AppError } from "@/server/errors";
import { type Transaction, withPlatform, withTenantAndUser } from "@/server/tenancy/with-tenant";
import { proposeSlugs } from "./propose-slugs";

export type NewTenant = { tenantId: string; slug: string; memberId: string };

type Wish = { name: string; userId: string; timeZone?: string | undefined };

/**
 * Makes a tenant with the user as its owner. `prepare` runs first in the same transaction, which is where signing up
 * inserts the user. Two people may want the same address at once: the unique key decides, the slower one gets the next.
 */
export async function createTenant(
  { name, userId, timeZone = "UTC" }: Wish,
  prepare?: (tx: Transaction) => Promise<unknown>,
): Promise<NewTenant> {
  for (const slug of proposeSlugs(name)) {
    if (await isSlugTaken(slug)) {
      continue;
    }
    const made = { tenantId: newId(), slug, memberId: newId() };
    try {
      await withTenantAndUser({ tenantId: made.tenantId, userId }, async (tx) => {
        await prepare?.(tx);
        await tx.tenant.create({ data: { id: made.tenantId, slug, name, timeZone } });
        await tx.member.create({
          data: { tenantId: made.tenantId, id: made.memberId, userId, role: "owner" },
        });
      });
      return made;
    } catch (error) {
      if (!(await isSlugTaken(slug))) {
        throw error;
      }
    }
  }
  throw new AppError("CONFLICT", "No free address was found for this name. Choose another name.", {
    fieldErrors: { tenantName: ["Choose another name; this one is taken."] },
  });
}

async function isSlugTaken(slug: string): Promise<boolean> {
  const [row] = await withPlatform(
    (tx) => tx.$queryRaw<{ taken: boolean }[]>`select is_slug_taken(${slug}) as taken`,
  );
  return row?.taken === true;
}
