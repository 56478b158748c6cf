/** Where a page of a list starts and how much of it to ask for; one row more than wanted tells whether there is a next page. */
export function keyset(tenantId: string, page: { cursor?: string; limit: number }) {
  return {
    cursor: page.cursor ? { tenantId_id: { tenantId, id: page.cursor } } : undefined,
    skip: page.cursor ? 1 : 0,
    take: page.limit + 1,
  };
}

/** The rows of the page, and the cursor of the next one; null at the end. */
export function cutPage<Row extends { id: string }>(
  rows: Row[],
  limit: number,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  return { page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
