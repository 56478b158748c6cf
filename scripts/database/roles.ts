/**
 * Roles belong to the whole cluster, not to one database, so two installations on one cluster may create them at the
 * same moment although each holds its own database's lock. Every statement here can therefore be repeated, and is.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { PrimaryClient } from "@/server/database/primary-client";
import {
  APP_ROLE,
  deriveRolePassword,
  deriveRoleUrl,
  type LoginRole,
  OWNER_ROLE,
  QUEUE_ROLE,
} from "@/server/database-roles";

const ROLES = [OWNER_ROLE, APP_ROLE, QUEUE_ROLE] as const;

/** duplicate_object, unique_violation, and "tuple concurrently updated" */
const CLASH_CODES = new Set(["42710", "23505", "XX000"]);
const CLASH_ATTEMPTS = 20;

export async function createRoles(client: pg.Client, databaseUrl: string): Promise<void> {
  for (const role of ROLES) {
    await repeatOnClash(() => createRole(client, role));
  }
  for (const role of [APP_ROLE, QUEUE_ROLE] as const) {
    if (!(await canSignIn(deriveRoleUrl(databaseUrl, role)))) {
      const password = pg.escapeLiteral(deriveRolePassword(databaseUrl, role));
      await repeatOnClash(() => client.query(`alter role ${role} login password ${password}`));
    }
  }
  for (const role of [APP_ROLE, QUEUE_ROLE] as const) {
    await repeatOnClash(() => settleSessions(client, role));
  }
  await repeatOnClash(() => grantSchemas(client));
}

/**
 * Hold for sessions whose start says nothing else, as those that a pooler opens. A session whose client is gone without a
 * word, with its locks, ends within about ten seconds.
 */
const SESSION_SETTINGS: Record<string, string> = {
  idle_in_transaction_session_timeout: "30s",
  tcp_keepalives_idle: "5",
  tcp_keepalives_interval: "2",
  tcp_keepalives_count: "3",
  tcp_user_timeout: "10s",
};
/** The queue's own migrations may take longer. */
const APP_SETTINGS = { ...SESSION_SETTINGS, statement_timeout: "30s" };

async function settleSessions(client: pg.Client, role: LoginRole): Promise<void> {
  const { rows } = await client.query<{ settings: string[] }>(
    `select coalesce(s.setconfig, '{}') as settings
     from pg_roles r left join pg_db_role_setting s on s.setrole = r.oid and s.setdatabase = 0 where r.rolname = $1`,
    [role],
  );
  for (const [name, value] of Object.entries(role === APP_ROLE ? APP_SETTINGS : SESSION_SETTINGS)) {
    if (!rows[0]?.settings.some((setting) => setting.startsWith(`${name}=`))) {
      await client.query(`alter role ${role} set ${name} = '${value}'`);
    }
  }
}

/** A role that may create roles, but is no superuser, must be a member of a role to act for it. */
async function createRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount === 0) {
    await client.query(`create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls`);
  }
  const { rows } = await client.query<{ may: boolean }>("select pg_has_role($1, 'set') as may", [role]);
  if (!rows[0]?.may) {
    await client.query(`grant ${role} to current_user with inherit true, set true`);
  }
}

/** The app role gets its rights on tables by the migrations; here only the two schemas are laid out. */
async function grantSchemas(client: pg.Client): Promise<void> {
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
  await client.query(`grant usage on schema public to ${APP_ROLE}, ${QUEUE_ROLE}`);
  await client.query(`create schema if not exists graphile_worker authorization ${QUEUE_ROLE}`);
  await client.query(`
    do $$ begin
      execute format('grant connect, temporary on database %I to ${APP_ROLE}, ${QUEUE_ROLE}', current_database());
      execute format('grant create on database %I to ${QUEUE_ROLE}', current_database());
    end $$`);
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new PrimaryClient({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    // A connection that never came about cannot be closed, and the answer is known already.
    await client.end().catch(() => undefined);
  }
}

async function repeatOnClash<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const clash = error instanceof pg.DatabaseError && CLASH_CODES.has(error.code ?? "");
      if (!clash || attempt === CLASH_ATTEMPTS) {
        throw error;
      }
      await pause(20 * attempt);
    }
  }
}
