/** What must hold of the run as a whole: promises to clients, the outside, people, clocks and messages. */
import type { Law } from "./law";

export const countingLaws: Law[] = [
  {
    name: "every accepted start is there, once, and nothing that nobody started",
    async check({ admin, tenants, accepted }) {
      const ids = new Set(accepted.map(({ instanceId }) => instanceId));
      const { rows } = await admin.query<{ id: string; order: string | null; kind: string }>(
        `select id, state -> 'variables' ->> 'order' as order, start_kind as kind from instances
         where tenant_id = any($1)`,
        [tenants.map(({ tenantId }) => tenantId)],
      );
      const there = new Map(rows.map((row) => [row.id, row]));
      const twice = accepted.length - ids.size;
      return [
        ...(twice === 0 ? [] : [`${twice} starts were answered with the instance of another one`]),
        ...accepted
          .filter(({ instanceId, order }) => there.get(instanceId)?.order !== order)
          .map(({ instanceId, process }) => `${process} ${instanceId} was accepted and is not there`),
        ...rows
          .filter(({ id, kind }) => (kind === "hook" || kind === "member") && !ids.has(id))
          .map(({ id }) => `${id} was started, but nobody was told so`),
      ];
    },
  },
  {
    name: "every call of a process and every question started one instance",
    async check({ admin, tenants }) {
      const { rows } = await admin.query<{ name: string; count: number }>(
        `select p.tenant_id || ' ' || p.name as name, count(i.id)::int as count from processes p
         left join instances i on i.tenant_id = p.tenant_id and i.process_id = p.id
         where p.tenant_id = any($1) group by 1`,
        [tenants.map(({ tenantId }) => tenantId)],
      );
      const count = new Map(rows.map((row) => [row.name, row.count]));
      const pairs = [
        ["Caller", "Called"],
        ["Ask", "Answer"],
      ];
      return tenants.flatMap(({ tenantId }) =>
        pairs
          .map((pair) => pair.map((name) => `${name}: ${count.get(`${tenantId} ${name}`)}`))
          .filter((pair) => new Set(pair.map((told) => told.split(": ")[1])).size > 1)
          .map((pair) => pair.join(", ")),
      );
    },
  },
  {
    name: "the outside was called under keys of steps only, each for one order",
    async check({ admin, peer }) {
      const { rows } = await admin.query<{ id: string }>("select id from effects");
      const known = new Set(rows.map(({ id }) => id));
      return [...peer.byKey].flatMap(([key, { isMixed }]) => [
        ...(known.has(key) ? [] : [`the outside was called under ${key}, which no step has`]),
        ...(isMixed ? [`${key} was used for several orders`] : []),
      ]);
    },
  },
  {
    name: "every task was completed once, as its person was told",
    async check({ admin, confirmed }) {
      const { rows } = await admin.query<{ id: string; status: string; outcome: string | null }>(
        "select id, status, outcome from tasks",
      );
      return rows.flatMap(({ id, status, outcome }) => {
        const told = confirmed.get(id) ?? [];
        if (status !== "completed") return [`task ${id} is ${status}`];
        if (told.length > 1) return [`task ${id} was confirmed ${told.length} times`];
        return told.length === 1 && told[0] !== outcome
          ? [`task ${id}: "${told[0]}" was confirmed, "${outcome}" is recorded`]
          : [];
      });
    },
  },
  {
    name: "every timer has fired, none too early",
    async check({ admin }) {
      const { rows: left } = await admin.query("select instance_id, due_at from timers");
      const { rows: early } = await admin.query(
        `select instance_id, element, left_at - entered_at as after from step_facts
         where element = any('{short,pause}') and left_at < entered_at + interval '1 second'
           or element = 'long' and left_at < entered_at + interval '4 seconds'`,
      );
      return [
        ...left.map(({ instance_id }) => `${instance_id} still waits for a timer`),
        ...early.map(({ instance_id, element }) => `${element} of ${instance_id} fired too early`),
      ];
    },
  },
  {
    name: "every message has reached its receiver",
    async check({ admin }) {
      const { rows } = await admin.query<{ what: string; count: number }>(
        `select 'message ' || status as what, count(*)::int from messages where status <> 'delivered' group by 1
         union all select 'delivery', count(*)::int from deliveries having count(*) > 0
         union all select 'subscription', count(*)::int from subscriptions having count(*) > 0`,
      );
      return rows.map(({ what, count }) => `${count} x ${what} is left`);
    },
  },
];
