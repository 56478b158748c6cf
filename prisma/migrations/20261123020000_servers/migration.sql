-- Servers that take only a part of the work, servers of two versions side by side, and what the queue holds that nobody can do.

-- Null in lanes and tenant_ids: all. `scope` names the tenants that a restricted server takes, by a hash of the two columns: lane jobs of
-- other tenants carry the flag `not:<scope>`, which the server forbids, so that they stay where they are for others.
alter table servers
  add column lanes text[],
  add column tenant_ids uuid[],
  add column excluded_tenant_ids uuid[] not null default '{}',
  add column scope text,
  -- How far the server's clock is ahead of the database's.
  add column clock_ahead_ms float8,
  add column probe_port int,
  -- Up to which version of what is stored the server understands it (contracts/engine-version.ts).
  add column engine_version int not null default 1;
create index servers_restricted on servers (id) where scope is not null and state in ('running', 'draining');
create index on servers (name) where state in ('running', 'draining');

-- The version of the code that wrote it last; older code leaves it alone. The first release knew no versions.
alter table instances
  add column engine_version int not null default 1,
  -- The trace (W3C trace context) of the request that moved it last, while somebody listens to traces.
  add column traceparent text;
alter table journal add column engine_version int not null default 1;
alter table effects add column traceparent text;

-- Jobs that no server can do, told to operators: a kind that none knows, a payload that says nothing, a tenant that is gone.
create table queue_problems (
  kind text not null check (kind in ('unknownJob', 'malformedJob', 'tenantGone')),
  subject text not null,
  jobs int not null default 1,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (kind, subject)
);
grant select, insert, update, delete on queue_problems to stepwell_app;

-- What a contracting migration raises: servers that understand less must not work on this schema.
create function least_engine_version() returns int
  language sql immutable set search_path = public, pg_temp
  as $$ select 1 $$;

-- The names of the migrations that this database has.
create function list_migrations() returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$ begin
    return query select migration_name::text from _prisma_migrations where finished_at is not null and rolled_back_at is null;
  end $$;

-- Which of these words (slugs or ids) name which tenants.
create function find_tenants(words text[]) returns table (word text, tenant_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select w, t.id from unnest(words) w join tenants t on t.slug = w or t.id::text = lower(w) $$;

-- The flags of a tenant's lane jobs; null when every server takes it. The queue's role asks when it adds a job.
create function lane_flags(lane_tenant uuid) returns text[]
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select nullif(array(
      select distinct 'not:' || s.scope from servers s
      where s.scope is not null and s.state in ('running', 'draining')
        and (lane_tenant = any(s.excluded_tenant_ids) or not coalesce(lane_tenant = any(s.tenant_ids), true))), '{}')
  $$;

revoke execute on function least_engine_version, list_migrations, find_tenants, lane_flags from public;
grant execute on function least_engine_version, list_migrations, find_tenants, lane_flags to stepwell_app;
grant execute on function lane_flags to stepwell_queue;
