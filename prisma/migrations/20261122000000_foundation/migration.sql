-- The whole schema of the first release. Rules that each table follows: prisma/CONVENTIONS.md.
-- Runs as stepwell_owner, which owns every object; stepwell_app gets only the rights named at the end.

-- The tenant and the user of the running transaction; null when none is set, so that nothing is visible.
-- Inlined by the planner: the policies cost one comparison a row.
create function current_tenant_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('stepwell.tenant_id', true), '')::uuid $$;
create function current_user_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('stepwell.user_id', true), '')::uuid $$;

-- ---- Platform ----

create table platform_secrets (
  name text primary key,
  secret text not null,
  created_at timestamptz not null default now()
);
insert into platform_secrets (name, secret)
select name, encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex')
from unnest(array['auth', 'hooks']) as name;

create table users (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) <= 320),
  name text not null check (length(name) between 1 and 200),
  password_hash text,
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on sessions (user_id);

create table servers (
  id uuid primary key,
  name text not null,
  host text not null,
  pid int not null,
  version text not null,
  state text not null default 'running' check (state in ('running', 'draining', 'stopped', 'dead')),
  pool_ids text[] not null default '{}',
  concurrency int not null default 1,
  busy int not null default 0,
  cpu_percent float8 not null default 0,
  memory_bytes bigint not null default 0,
  started_at timestamptz not null default now(),
  beat_at timestamptz not null default now(),
  stopped_at timestamptz
);
create index on servers (state, beat_at);

create table takeovers (
  id uuid primary key,
  dead_server_id uuid not null unique references servers (id),
  by_server_id uuid not null references servers (id),
  reason text not null check (reason in ('crash', 'freeze')),
  last_beat_at timestamptz not null,
  detected_at timestamptz not null default now(),
  released_jobs int not null default 0,
  released_leases int not null default 0
);
create index on takeovers (detected_at);

-- ---- Tenants and members ----

create table tenants (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,47}$'),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create table members (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  user_id uuid not null references users (id),
  role text not null check (role in ('owner', 'admin', 'builder', 'participant', 'viewer')),
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, user_id)
);
create index on members (user_id);

create table invitations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  role text not null check (role in ('admin', 'builder', 'participant', 'viewer')),
  token_hash text not null unique,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, invited_by) references members (tenant_id, id)
);

create table groups (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table group_members (
  tenant_id uuid not null,
  group_id uuid not null,
  member_id uuid not null,
  primary key (tenant_id, group_id, member_id),
  foreign key (tenant_id, group_id) references groups (tenant_id, id) on delete cascade,
  foreign key (tenant_id, member_id) references members (tenant_id, id) on delete cascade
);
create index on group_members (tenant_id, member_id);

-- ---- Forms and processes: a draft that changes, versions that never do ----

create table forms (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null,
  draft jsonb not null,
  draft_revision int not null default 1,
  published_version_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id)
);

create table form_versions (
  tenant_id uuid not null,
  id uuid not null,
  form_id uuid not null,
  number int not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, form_id, number),
  foreign key (tenant_id, form_id) references forms (tenant_id, id),
  foreign key (tenant_id, published_by) references members (tenant_id, id)
);
alter table forms add foreign key (tenant_id, published_version_id) references form_versions (tenant_id, id);

create table processes (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null,
  draft jsonb not null,
  draft_revision int not null default 1,
  published_version_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id)
);

create table process_versions (
  tenant_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  number int not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, process_id, number),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, published_by) references members (tenant_id, id)
);
alter table processes add foreign key (tenant_id, published_version_id) references process_versions (tenant_id, id);

create table process_version_forms (
  tenant_id uuid not null,
  process_version_id uuid not null,
  form_id uuid not null,
  form_version_id uuid not null,
  primary key (tenant_id, process_version_id, form_id),
  foreign key (tenant_id, process_version_id) references process_versions (tenant_id, id),
  foreign key (tenant_id, form_id) references forms (tenant_id, id),
  foreign key (tenant_id, form_version_id) references form_versions (tenant_id, id)
);
create index on process_version_forms (tenant_id, form_version_id);

-- ---- Hooks ----

create table hooks (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  public_id text not null unique,
  process_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  secret_encrypted text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id)
);
create index on hooks (tenant_id, process_id);

-- ---- Running ----

create table instances (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  reference text not null,
  process_id uuid not null,
  process_version_id uuid not null,
  title text not null,
  status text not null check (status in ('running', 'completed', 'terminated')),
  state jsonb not null,
  revision int not null default 0,
  ready_at timestamptz,
  crashes int not null default 0,
  incidents int not null default 0,
  start_kind text not null check (start_kind in ('member', 'hook')),
  requester_id uuid,
  hook_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, process_version_id) references process_versions (tenant_id, id),
  foreign key (tenant_id, requester_id) references members (tenant_id, id),
  foreign key (tenant_id, hook_id) references hooks (tenant_id, id),
  check ((status = 'running') = (ended_at is null)),
  check (status = 'running' or ready_at is null)
) with (fillfactor = 80);
-- What the advance lane takes, oldest first within a tenant; also the loose scan over tenants with work.
create index instances_ready on instances (tenant_id, ready_at) where ready_at is not null;
create index on instances (tenant_id, process_id, started_at desc, id);
create index on instances (tenant_id, requester_id, started_at desc, id) where requester_id is not null;
create index on instances (tenant_id, started_at desc, id);
create index instances_open on instances (tenant_id, process_id, started_at) where ended_at is null;
create index instances_ended on instances (tenant_id, process_id, ended_at) where ended_at is not null;

-- What has ended stays as it ended.
create function refuse_change_of_ended_instance() returns trigger language plpgsql as $$
begin
  raise exception 'instance % has ended and cannot change', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger instances_stay_ended before update on instances
  for each row when (old.status <> 'running') execute function refuse_change_of_ended_instance();

-- No foreign keys on journal and step_facts: only the runtime writes them, in the transaction that holds the
-- instance's row lock; a key check per row would cost a fifth of the throughput.
create table journal (
  tenant_id uuid not null,
  instance_id uuid not null,
  sequence int not null,
  at timestamptz not null,
  actor jsonb not null,
  events jsonb not null,
  primary key (tenant_id, instance_id, sequence)
);

create table step_facts (
  tenant_id uuid not null,
  instance_id uuid not null,
  token int not null,
  process_id uuid not null,
  process_version_id uuid not null,
  element text not null,
  element_type text not null,
  entered_at timestamptz not null,
  left_at timestamptz not null,
  outcome text,
  performer_id uuid,
  server_id uuid,
  primary key (tenant_id, instance_id, token)
);
create index on step_facts (tenant_id, process_id, left_at);

create table tasks (
  tenant_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  token int not null,
  process_id uuid not null,
  element text not null,
  name text not null,
  status text not null check (status in ('open', 'completed', 'cancelled')),
  claimed_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  completed_by uuid,
  outcome text,
  comment text,
  primary key (tenant_id, id),
  unique (tenant_id, instance_id, token),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id),
  foreign key (tenant_id, claimed_by) references members (tenant_id, id),
  foreign key (tenant_id, completed_by) references members (tenant_id, id)
);
create index tasks_open on tasks (tenant_id, created_at, id) where status = 'open';
create index tasks_claimed on tasks (tenant_id, claimed_by, created_at) where status = 'open' and claimed_by is not null;
create index on tasks (tenant_id, completed_by, ended_at desc) where completed_by is not null;

create table task_candidates (
  tenant_id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('member', 'group')),
  candidate_id uuid not null,
  primary key (tenant_id, task_id, candidate_id),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade
);
create index on task_candidates (tenant_id, candidate_id, task_id);

create table effects (
  tenant_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  token int not null,
  element text not null,
  kind text not null,
  awaited boolean not null,
  request jsonb not null,
  max_attempts int not null,
  backoff_seconds float8 not null,
  attempts int not null default 0,
  status text not null default 'open' check (status in ('open', 'succeeded', 'failed', 'cancelled')),
  ready_at timestamptz,
  lease_until timestamptz,
  lease_token uuid,
  lease_server uuid references servers (id),
  last_error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id)
);
create index effects_ready on effects (tenant_id, ready_at) where ready_at is not null;
create index effects_leased on effects (lease_server) where lease_server is not null;
create index on effects (tenant_id, instance_id);

create table timers (
  tenant_id uuid not null,
  instance_id uuid not null,
  token int not null,
  purpose text not null check (purpose in ('wait', 'reminder')),
  due_at timestamptz not null,
  primary key (tenant_id, instance_id, token, purpose),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id)
);
create index timers_due on timers (tenant_id, due_at);

create table lane_load (
  tenant_id uuid not null references tenants (id),
  minute timestamptz not null,
  lane text not null,
  server_id uuid not null references servers (id),
  slices int not null,
  rows int not null,
  elements int not null,
  busy_ms float8 not null,
  max_wait_ms float8 not null,
  primary key (tenant_id, minute, lane, server_id)
);

create table hook_deliveries (
  tenant_id uuid not null,
  hook_id uuid not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 255),
  body_hash text not null,
  instance_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (tenant_id, hook_id, idempotency_key),
  foreign key (tenant_id, hook_id) references hooks (tenant_id, id),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id) deferrable initially deferred
);

create table files (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  type text not null,
  size int not null,
  content bytea not null,
  uploaded_by uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references members (tenant_id, id)
);

-- ---- Row-level security: a row belongs to the tenant of the transaction, or it is not there ----

alter table tenants enable row level security;
alter table tenants force row level security;
create policy tenant_isolation on tenants using (id = current_tenant_id()) with check (id = current_tenant_id());

-- A person sees themselves, and the people they share the transaction's tenant with; changes only themselves.
alter table users enable row level security;
alter table users force row level security;
create policy self on users using (id = current_user_id()) with check (id = current_user_id());
create policy fellow_members on users for select using (
  exists (select from members m where m.tenant_id = current_tenant_id() and m.user_id = users.id)
);

-- A session belongs to its user.
alter table sessions enable row level security;
alter table sessions force row level security;
create policy self on sessions using (user_id = current_user_id()) with check (user_id = current_user_id());

alter table members enable row level security;
alter table members force row level security;
create policy tenant_isolation on members
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table invitations enable row level security;
alter table invitations force row level security;
create policy tenant_isolation on invitations
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table groups enable row level security;
alter table groups force row level security;
create policy tenant_isolation on groups
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table group_members enable row level security;
alter table group_members force row level security;
create policy tenant_isolation on group_members
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table forms enable row level security;
alter table forms force row level security;
create policy tenant_isolation on forms
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table form_versions enable row level security;
alter table form_versions force row level security;
create policy tenant_isolation on form_versions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table processes enable row level security;
alter table processes force row level security;
create policy tenant_isolation on processes
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table process_versions enable row level security;
alter table process_versions force row level security;
create policy tenant_isolation on process_versions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table process_version_forms enable row level security;
alter table process_version_forms force row level security;
create policy tenant_isolation on process_version_forms
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table instances enable row level security;
alter table instances force row level security;
create policy tenant_isolation on instances
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table journal enable row level security;
alter table journal force row level security;
create policy tenant_isolation on journal
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table tasks enable row level security;
alter table tasks force row level security;
create policy tenant_isolation on tasks
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table task_candidates enable row level security;
alter table task_candidates force row level security;
create policy tenant_isolation on task_candidates
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table effects enable row level security;
alter table effects force row level security;
create policy tenant_isolation on effects
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table timers enable row level security;
alter table timers force row level security;
create policy tenant_isolation on timers
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table step_facts enable row level security;
alter table step_facts force row level security;
create policy tenant_isolation on step_facts
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table lane_load enable row level security;
alter table lane_load force row level security;
create policy tenant_isolation on lane_load
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table hooks enable row level security;
alter table hooks force row level security;
create policy tenant_isolation on hooks
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table hook_deliveries enable row level security;
alter table hook_deliveries force row level security;
create policy tenant_isolation on hook_deliveries
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table files enable row level security;
alter table files force row level security;
create policy tenant_isolation on files
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- ---- The few doors across tenants: owned by the role that owns the tables, returning ids ----
-- Forced row-level security binds the owner too; these functions name the policies they need.

create policy definer_reads on members for select to stepwell_owner using (true);
create policy definer_reads on tenants for select to stepwell_owner using (true);
create policy definer_reads on users for select to stepwell_owner using (true);
create policy definer_reads on sessions for select to stepwell_owner using (true);
create policy definer_reads on hooks for select to stepwell_owner using (true);
create policy definer_reads on invitations for select to stepwell_owner using (true);
create policy definer_reads on instances for select to stepwell_owner using (true);
create policy definer_reads on effects for select to stepwell_owner using (true);
create policy definer_updates on effects for update to stepwell_owner using (true) with check (true);
create policy definer_reads on timers for select to stepwell_owner using (true);

create function platform_secret(wanted text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select secret from platform_secrets where name = wanted $$;

-- Sign-in: whom an address names. The hash is compared in the process, never in SQL.
create function find_sign_in(wanted_email text) returns table (user_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id, users.password_hash from users where email = lower(wanted_email) $$;

-- The memberships of a user, for choosing a tenant.
create function list_memberships(wanted_user uuid)
  returns table (tenant_id uuid, member_id uuid, role text, slug text, tenant_name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select m.tenant_id, m.id, m.role, t.slug, t.name
    from members m join tenants t on t.id = m.tenant_id
    where m.user_id = wanted_user and m.removed_at is null
    order by m.created_at
  $$;

create function is_slug_taken(wanted_slug text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from tenants where slug = wanted_slug) $$;

-- The invitation that a link's token opens.
create function find_invitation(wanted_hash text) returns table (tenant_id uuid, invitation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.tenant_id, i.id from invitations i
    where token_hash = wanted_hash and accepted_at is null and expires_at > now()
  $$;

create function find_hook(wanted_public_id text) returns table (tenant_id uuid, hook_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select h.tenant_id, h.id from hooks h where public_id = wanted_public_id $$;

-- Tenants whose lane has rows that can go on now, and since when the oldest waits. A loose index scan: one index
-- probe per tenant that has rows, however many rows it has.
create function list_ready_tenants(lane text) returns table (tenant_id uuid, oldest_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    source text := case lane
      when 'advance' then 'select tenant_id, ready_at as at from instances where ready_at is not null'
      when 'effects' then 'select tenant_id, ready_at as at from effects where ready_at is not null'
      when 'timers' then 'select tenant_id, due_at as at from timers'
    end;
  begin
    if source is null then
      raise exception 'unknown lane %', lane;
    end if;
    return query execute format(
      'with recursive oldest as (
         (select s.tenant_id, s.at from (%1$s) s order by s.tenant_id, s.at limit 1)
         union all
         select next.tenant_id, next.at from oldest o
         cross join lateral (select s.tenant_id, s.at from (%1$s) s
                             where s.tenant_id > o.tenant_id order by s.tenant_id, s.at limit 1) next
       )
       select tenant_id, at from oldest where at <= now()', source);
  end $$;

-- Gives back what a dead server had leased, so that others take it at once.
create function release_leases(dead_server uuid) returns int
  language sql security definer set search_path = public, pg_temp
  as $$
    with released as (
      update effects set lease_until = null, lease_token = null, lease_server = null, ready_at = now()
      where lease_server = dead_server and status = 'open' returning 1
    )
    select count(*)::int from released
  $$;

-- ---- Rights of the application. What is missing here is missing on purpose: ----
-- no delete of instances, versions or journal; no update of journal, facts and versions; nothing on platform_secrets.

grant usage on schema public to stepwell_app;
grant select, insert, update on users, sessions, servers, tenants, members, invitations to stepwell_app;
grant select, insert on takeovers to stepwell_app;
grant select, insert, update, delete on groups, group_members to stepwell_app;
grant select, insert, update on forms, processes, hooks, instances, tasks, effects, lane_load to stepwell_app;
grant select, insert on form_versions, process_versions, process_version_forms, journal, step_facts, task_candidates, hook_deliveries to stepwell_app;
grant select, insert, delete on timers, files to stepwell_app;

revoke execute on all functions in schema public from public;
grant execute on function current_tenant_id, current_user_id, refuse_change_of_ended_instance, platform_secret, find_sign_in,
  list_memberships, is_slug_taken, find_invitation, find_hook, list_ready_tenants, release_leases to stepwell_app;
