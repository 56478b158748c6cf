/**
 * Searching requests by what people type: the beginning of a reference, or a part of the title. Row-level security keeps the
 * database from using an index for a part of a text, so titles are looked through among the newest requests only, and the
 * cost of a search does not grow with what ever happened.
 */
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/tenancy/with-tenant";

const NEWEST = 20_000;
/** So much of a reference is no coincidence: whoever types it means that request, however old. */
const TELLING = 6;
const MOST_REFERENCES = 50;

export async function searchWhere(tx: Transaction, search: string): Promise<Prisma.InstanceWhereInput> {
  const reference = referenceFrom(search);
  if (search.trim().length >= TELLING) {
    const meant = await tx.instance.findMany({
      where: { reference },
      select: { id: true },
      take: MOST_REFERENCES,
    });
    if (meant.length > 0) return { id: { in: meant.map(({ id }) => id) } };
  }
  const oldest = await tx.instance.findFirst({
    select: { startedAt: true },
    orderBy: { startedAt: "desc" },
    skip: NEWEST,
  });
  return {
    startedAt: { gte: oldest?.startedAt },
    OR: [{ reference }, { title: { contains: search, mode: "insensitive" } }],
  };
}

/** References that begin so, as a range, which an index can serve. */
export function referenceFrom(search: string): Prisma.StringFilter<"Instance"> {
  const beginning = search.trim().toUpperCase();
  return { gte: beginning, lt: `${beginning}\uffff` };
}
