import type { Variables } from "@/contracts/value";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { submissionOrder, writeCursor } from "./submission-order";
import { type SubmissionScope, submissionWhere } from "./submission-where";
import type { SubmissionFilter, SubmissionSort } from "./submissions.schema";

export interface StoredSubmission {
  instanceId: string;
  token: number;
  number: number;
  formVersionId: string;
  element: string;
  submittedAt: Date;
  submittedBy: string | null;
  content: Variables;
  /** What it is sorted by, as text. */
  sortKey: string | null;
}

export interface SubmissionPage {
  filter: SubmissionFilter;
  sort: SubmissionSort;
  cursor?: string | undefined;
  limit: number;
}

/** A page of the submissions that fit, and the cursor of the next one; null at the end. */
export async function readSubmissions(
  tx: Transaction,
  scope: SubmissionScope,
  { filter, sort, cursor, limit }: SubmissionPage,
): Promise<{ page: StoredSubmission[]; nextCursor: string | null }> {
  const order = submissionOrder(scope, sort, cursor);
  const rows = await tx.$queryRaw<StoredSubmission[]>(Prisma.sql`
    select s.instance_id as "instanceId", s.token, s.number, s.form_version_id as "formVersionId", s.element,
      s.submitted_at as "submittedAt", s.submitted_by as "submittedBy", s.content, ${order.key} as "sortKey"
    from submissions s
    where ${submissionWhere(scope, filter)} and ${order.after}
    order by ${order.by}
    limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last ? writeCursor(last) : null };
}

/** How many fit, counted to `most` + 1 at the furthest. */
export async function countFitting(
  tx: Transaction,
  scope: SubmissionScope,
  filter: SubmissionFilter,
  most: number,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    select count(*)::int as count from (
      select from submissions s where ${submissionWhere(scope, filter)} limit ${most + 1}) fitting`);
  return row?.count ?? 0;
}
