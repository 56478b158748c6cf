/** Reads PostgreSQL's catalogue: what prisma/CONVENTIONS.md promises holds for every object, also for those to come. */
import { expect, it } from "vitest";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

/** Tables without a tenant: the platform's own. A table that is not named here belongs to tenants. */
const PLATFORM_TABLES = [
  "_prisma_migrations",
  "platform_secrets",
  "queue_problems",
  "servers",
  "sessions",
  "sweeps",
  "takeovers",
  "tenants",
  "users",
];

/** Functions that look across tenants. A new one is a decision: it returns ids, and what sign-in needs. */
const DOORS = [
  "create_month_partitions",
  "drop_ended_months",
  "find_hook",
  "find_invitation",
  "find_public_link",
  "find_sign_in",
  "find_tenants",
  "is_slug_taken",
  "lane_flags",
  "list_due_tenants",
  "list_memberships",
  "list_migrations",
  "list_ready_tenants",
  "platform_secret",
  "purge_ended_instances",
  "release_leases",
  "suspect_work",
];

const TENANT_CHECK = "(tenant_id = current_tenant_id())";
/** The same, asked for once per statement. */
const TENANT_CHECK_ONCE = "(tenant_id = ( SELECT current_tenant_id() AS current_tenant_id))";
const TENANT_CHECKS = [TENANT_CHECK, TENANT_CHECK_ONCE];

type Table = { name: string; enabled: boolean; forced: boolean; key: string[] | null };

const listTables = () =>
  queryAll<Table>(
    database.url,
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       (select array_agg(a.attname::text order by k.n)
        from pg_index i, unnest(i.indkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as key
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );

const listTenantTables = async () =>
  (await listTables()).filter(({ name }) => !PLATFORM_TABLES.includes(name));

it("knows every table of the platform by name", async () => {
  const names = (await listTables()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(PLATFORM_TABLES));
  expect((await listTenantTables()).length).toBeGreaterThan(15);
});

it("forces row-level security on every table of tenants, with the tenant first in its key", async () => {
  for (const table of await listTenantTables()) {
    expect(table).toMatchObject({ enabled: true, forced: true });
    expect([table.name, table.key?.[0]]).toEqual([table.name, "tenant_id"]);
  }
});

it("forces row-level security on people, sessions and tenants themselves", async () => {
  const tables = await listTables();
  for (const name of ["users", "sessions", "tenants"]) {
    expect(tables.find((table) => table.name === name)).toMatchObject({ enabled: true, forced: true });
  }
});

it("compares the tenant on reading and on writing, and lets nobody else in but the functions' owner", async () => {
  const policies = await queryAll<{
    table: string;
    policy: string;
    roles: string[];
    using: string;
    check: string;
  }>(
    database.url,
    `select tablename as table, policyname as policy, roles::text[], qual as using, with_check as check
     from pg_policies where schemaname = 'public'`,
  );
  for (const { name } of await listTenantTables()) {
    const own = policies.filter(({ table }) => table === name);
    expect(own.filter(({ policy }) => policy === "tenant_isolation")).toEqual([
      expect.objectContaining({ table: name, using: TENANT_CHECK, check: expect.toBeOneOf(TENANT_CHECKS) }),
    ]);
    for (const policy of own.filter((candidate) => candidate.policy !== "tenant_isolation")) {
      expect([name, policy.roles]).toEqual([name, ["stepwell_owner"]]);
    }
  }
});

it("carries the tenant in every foreign key between tables of tenants", async () => {
  const keys = await queryAll<{ key: string; from: string; to: string; own: string[]; foreign: string[] }>(
    database.url,
    `select conname as key, conrelid::regclass::text as from, confrelid::regclass::text as to,
       (select array_agg(a.attname::text order by n) from unnest(conkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = conrelid and a.attnum = k.attnum) as own,
       (select array_agg(a.attname::text order by n) from unnest(confkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = confrelid and a.attnum = k.attnum) as foreign
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const between = keys.filter(({ from, to }) => ![from, to].some((table) => PLATFORM_TABLES.includes(table)));
  expect(between.length).toBeGreaterThan(15);
  for (const { key, own, foreign } of between) {
    expect([key, own[0], foreign[0]]).toEqual([key, "tenant_id", "tenant_id"]);
  }
});

it("has no view that reads with its owner's rights, and no materialized view", async () => {
  const views = await queryAll<{ name: string; kind: string; options: string[] | null }>(
    database.url,
    `select relname as name, relkind as kind, reloptions as options from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
  );
  const open = views.filter(
    ({ kind, options }) => kind === "m" || !options?.includes("security_invoker=true"),
  );
  expect(open).toEqual([]);
});

it("looks across tenants only through the functions on the list, with a fixed search_path", async () => {
  const functions = await queryAll<{ name: string; owner: string; config: string[] | null; open: boolean }>(
    database.url,
    `select proname as name, pg_get_userbyid(proowner) as owner, proconfig as config,
       has_function_privilege('public', oid, 'execute') as open
     from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
  );
  expect(functions.map(({ name }) => name)).toEqual(DOORS);
  for (const { owner, config, open, name } of functions) {
    expect([name, owner, open]).toEqual([name, "stepwell_owner", false]);
    expect(config).toEqual([expect.stringMatching(/^search_path=public, pg_temp$/)]);
  }
});

it("gives the app no table, no function, no bypass and no way to another role", async () => {
  const [app] = await queryAll(
    database.url,
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
       exists (select from pg_class where relowner = r.oid) as "ownsTables",
       exists (select from pg_proc where proowner = r.oid) as "ownsFunctions",
       exists (select from pg_auth_members where member = r.oid) as "isMember"
     from pg_roles r where rolname = 'stepwell_app'`,
  );
  expect(Object.entries(app ?? { found: true }).filter(([, value]) => value)).toEqual([]);
});

it("keeps the app from platform secrets, from the past, and from its own rights", async () => {
  const forbidden = [
    "select * from platform_secrets",
    "update journal set events = '[]'",
    "delete from instances",
    "delete from step_facts",
    "alter table members disable row level security",
    "create table loot (id int)",
    "set role stepwell_owner",
    "truncate members",
  ];
  for (const sql of forbidden) {
    await expect(queryAll(database.appUrl, sql), sql).rejects.toThrow(/permission denied|must be owner/);
  }
});
