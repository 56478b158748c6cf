/** The questions of decisions about people, each answered for many at once. Only members who can do tasks are found. */
import type { PoolClient } from "pg";
import type { Assignee } from "@/contracts/human-work";
import { assigneeKey } from "@/engine/elements/task-candidates";
import type { Workload } from "@/engine/instance/directory";

const CAN_WORK = "m.removed_at is null and m.role <> 'viewer'";

/** Who is behind each, in the order of their ids; at most `limit` of each, null for all. */
export async function listMembersBehind(
  client: PoolClient,
  tenantId: string,
  assignees: readonly Assignee[],
  limit: number | null,
): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ key: string; id: string }>({
    name: "stepwell_members_behind",
    text: `
      select a.key, behind.id
      from unnest($2::text[], $3::text[], $4::uuid[]) as a (kind, key, id)
      cross join lateral (
        select m.id from members m where a.kind = 'member' and m.tenant_id = $1 and m.id = a.id and ${CAN_WORK}
        union all
        select m.id from group_members g join members m on m.tenant_id = $1 and m.id = g.member_id and ${CAN_WORK}
        where a.kind = 'group' and g.tenant_id = $1 and g.group_id = a.id
        union all
        select m.id from members m where a.kind = 'role' and m.tenant_id = $1 and m.role = a.key and ${CAN_WORK}
        order by 1 limit $5
      ) behind`,
    values: [
      tenantId,
      assignees.map((assignee) => assignee.kind),
      assignees.map(assigneeKey),
      assignees.map((assignee) => (assignee.kind === "role" ? null : assigneeKey(assignee))),
      limit,
    ],
  });
  const behind = new Map<string, string[]>();
  for (const { key, id } of rows) behind.set(key, [...(behind.get(key) ?? []), id]);
  return behind;
}

export async function findManagers(
  client: PoolClient,
  tenantId: string,
  memberIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; manager: string }>({
    name: "stepwell_find_managers",
    text: `
      select led.id, m.id as manager from members led
      join members m on m.tenant_id = $1 and m.id = led.manager_id and ${CAN_WORK}
      where led.tenant_id = $1 and led.id = any($2::uuid[])`,
    values: [tenantId, memberIds],
  });
  return new Map(rows.map((row) => [row.id, row.manager]));
}

/** By name in small letters: members by id or e-mail address before groups by name. */
export async function findNamed(
  client: PoolClient,
  tenantId: string,
  names: readonly string[],
): Promise<Map<string, Assignee>> {
  const { rows } = await client.query<{ name: string; member: string | null; group: string | null }>({
    name: "stepwell_find_named",
    text: `
      select n.name, m.id as member, g.id as "group"
      from unnest($2::text[]) as n (name)
      left join (members m join users u on u.id = m.user_id)
        on m.tenant_id = $1 and ${CAN_WORK} and (m.id::text = n.name or u.email = n.name)
      left join groups g on g.tenant_id = $1 and lower(g.name) = n.name
      order by m.id, g.id`,
    values: [tenantId, names.map((name) => name.toLowerCase())],
  });
  const found = new Map<string, Assignee>();
  for (const { name, member, group } of rows) {
    if (found.has(name)) continue;
    if (member !== null) found.set(name, { kind: "member", memberId: member });
    else if (group !== null) found.set(name, { kind: "group", groupId: group });
  }
  return found;
}

/** A member's share of the work at the tasks of an element of a process. */
export interface WorkloadQuestion {
  processId: string;
  element: string;
  memberId: string;
}

export const workloadKey = ({ processId, element, memberId }: WorkloadQuestion) =>
  `${processId} ${element} ${memberId}`;

type WorkloadRow = { process_id: string; element: string; member_id: string; open: number; turn: number };

export async function listWorkload(
  client: PoolClient,
  tenantId: string,
  questions: readonly WorkloadQuestion[],
): Promise<Map<string, Workload>> {
  const { rows } = await client.query<WorkloadRow>({
    name: "stepwell_list_workload",
    text: `
      select q.process_id, q.element, q.member_id, coalesce(turns.turn, 0) as turn, (
        select count(*)::int from tasks t
        where t.tenant_id = $1 and t.claimed_by = q.member_id and t.status = 'open') as open
      from unnest($2::uuid[], $3::text[], $4::uuid[]) as q (process_id, element, member_id)
      left join task_turns turns on turns.tenant_id = $1 and turns.process_id = q.process_id
        and turns.element = q.element and turns.member_id = q.member_id`,
    values: [
      tenantId,
      questions.map((question) => question.processId),
      questions.map((question) => question.element),
      questions.map((question) => question.memberId),
    ],
  });
  return new Map(
    rows.map((row) => [
      workloadKey({ processId: row.process_id, element: row.element, memberId: row.member_id }),
      { memberId: row.member_id, open: row.open, turn: row.turn },
    ]),
  );
}
