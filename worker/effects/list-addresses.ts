import type { PoolClient } from "pg";
import type { EmailRecipient } from "@/contracts/journal";

/** The addresses of recipients as they are now, each once: members who have left get nothing. */
export async function listAddresses(
  client: PoolClient,
  tenantId: string,
  recipients: readonly EmailRecipient[],
): Promise<string[]> {
  const given = recipients.flatMap((recipient) => ("address" in recipient ? [recipient.address] : []));
  const members = recipients.flatMap((recipient) => ("memberId" in recipient ? [recipient.memberId] : []));
  const roles = recipients.flatMap((recipient) => ("role" in recipient ? [recipient.role] : []));
  const groups = recipients.flatMap((recipient) => ("groupId" in recipient ? [recipient.groupId] : []));
  const { rows } = await client.query<{ email: string }>(
    `select distinct u.email from members m join users u on u.id = m.user_id
     where m.tenant_id = $1 and m.removed_at is null and (m.id = any($2::uuid[]) or m.role = any($4::text[]) or m.id in (
       select g.member_id from group_members g where g.tenant_id = $1 and g.group_id = any($3::uuid[])))
     order by u.email`,
    [tenantId, members, groups, roles],
  );
  return [...new Set([...given, ...rows.map((row) => row.email)])];
}
