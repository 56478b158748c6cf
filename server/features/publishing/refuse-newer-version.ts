import { AppError } from "@/server/errors";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import type { Transaction } from "@/server/tenancy/with-tenant";

type Seen = {
  /** What is published now. */
  publishedVersionId: string | null;
  /** What was published when the caller looked; undefined: the caller does not mind. */
  seenVersionId: string | null | undefined;
};

type FindVersion = (versionId: string) => Promise<{ number: number; publishedBy: string } | null>;

/** A version that somebody else published since the caller looked is told of before another one takes its place. */
export async function refuseNewerVersion(
  tx: Transaction,
  { publishedVersionId, seenVersionId }: Seen,
  findVersion: FindVersion,
): Promise<void> {
  if (seenVersionId === undefined || publishedVersionId === null || publishedVersionId === seenVersionId)
    return;
  const version = await findVersion(publishedVersionId);
  if (!version) return;
  const names = await loadNames(tx, [version.publishedBy]);
  throw new AppError(
    "CONFLICT",
    `${names.member(version.publishedBy) ?? FORMER_MEMBER} has published version ${version.number} since you looked. See what it changed, then publish yours.`,
  );
}
