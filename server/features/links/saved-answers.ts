/** What people outside have begun to fill in, kept for whoever knows its secret. Only the secret's hash is kept. */
import { createHash, randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import type { Variables } from "@/contracts/value";
import { AppError } from "@/server/errors";
import type { PublicLink } from "./public-link";

/** Days since it was last saved. */
const DAYS_KEPT = 30;
/** Of a link, so that nobody can fill the database. */
const MOST_KEPT = 10_000;
/** Characters of JSON. */
const MOST_CONTENT = 300_000;

const hashOf = (savedKey: string) => createHash("sha256").update(savedKey).digest("base64url");

export type Saved = { values: Variables; savedAt: Date };

export async function findSaved(
  client: PoolClient,
  { tenantId, id }: PublicLink,
  savedKey: string,
): Promise<Saved | null> {
  const { rows } = await client.query<Saved>(
    `select content as values, saved_at as "savedAt" from saved_submissions
     where tenant_id = $1 and link_id = $2 and key_hash = $3 and expires_at > now()`,
    [tenantId, id, hashOf(savedKey)],
  );
  return rows[0] ?? null;
}

export type Kept = { savedKey: string; expiresAt: Date };

const EXPIRY = `now() + interval '${DAYS_KEPT} days'`;

/** `id` has been used for nothing before; then there is a new secret. */
export async function saveNew(
  client: PoolClient,
  { tenantId, id: linkId, processId, element }: PublicLink,
  { id, values }: { id: string; values: Variables },
): Promise<Kept> {
  const content = contentOf(values);
  await client.query(
    "delete from saved_submissions where tenant_id = $1 and link_id = $2 and expires_at <= now()",
    [tenantId, linkId],
  );
  const savedKey = randomBytes(18).toString("base64url");
  const { rows } = await client.query<{ expiresAt: Date }>(
    `insert into saved_submissions (tenant_id, id, process_id, element, link_id, key_hash, content, expires_at)
     select $1, $2, $3, $4, $5, $6, $7, ${EXPIRY}
     where (select count(*) from saved_submissions where tenant_id = $1 and link_id = $5) < $8
     on conflict do nothing returning expires_at as "expiresAt"`,
    [tenantId, id, processId, element, linkId, hashOf(savedKey), content, MOST_KEPT],
  );
  if (!rows[0]) throw new AppError("CONFLICT", "It was not saved. Load the page again, or send it now.");
  return { savedKey, expiresAt: rows[0].expiresAt };
}

export async function saveAgain(
  client: PoolClient,
  { tenantId, id: linkId }: PublicLink,
  { savedKey, values }: { savedKey: string; values: Variables },
): Promise<Kept> {
  const { rows } = await client.query<{ expiresAt: Date }>(
    `update saved_submissions set content = $4, saved_at = now(), expires_at = ${EXPIRY}
     where tenant_id = $1 and link_id = $2 and key_hash = $3 returning expires_at as "expiresAt"`,
    [tenantId, linkId, hashOf(savedKey), contentOf(values)],
  );
  if (!rows[0])
    throw new AppError("GONE", "What was saved is no longer kept. Save it again to get a new link.");
  return { savedKey, expiresAt: rows[0].expiresAt };
}

export async function forgetSaved(
  client: PoolClient,
  { tenantId, id }: PublicLink,
  savedKey: string,
): Promise<void> {
  await client.query(
    "delete from saved_submissions where tenant_id = $1 and link_id = $2 and key_hash = $3",
    [tenantId, id, hashOf(savedKey)],
  );
}

function contentOf(values: Variables): string {
  const content = JSON.stringify(values);
  if (content.length > MOST_CONTENT) {
    throw new AppError(
      "TOO_LARGE",
      "This is more than can be saved for later. Send it now, or make it shorter.",
    );
  }
  return content;
}
