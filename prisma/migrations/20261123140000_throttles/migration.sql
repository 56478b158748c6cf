-- Throttles: permissions to begin, of which a process or step gives out so many at a time or in a period. Why and how:
-- docs/adr/throttles.md.

-- One row per permission that is waited for or held.
create table permits (
  tenant_id uuid not null,
  instance_id uuid not null,
  token int not null,
  kind text not null check (kind in ('concurrency', 'rate')),
  -- Who share a limit: made from process, element, kind and key.
  throttle uuid not null,
  process_id uuid not null,
  -- Null: the limit is the whole process's.
  element text,
  key text,
  -- As the asking instance's version has it; what the published one says goes first.
  max int not null,
  per_seconds float8,
  asked_at timestamptz not null,
  -- Null: it waits. A start of a rate is a row of permit_starts instead.
  granted_at timestamptz,
  primary key (tenant_id, instance_id, token, kind),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id) on delete cascade
);
create index permits_waiting on permits (tenant_id, throttle, asked_at, instance_id, token) where granted_at is null;
create index permits_held on permits (tenant_id, throttle) where granted_at is not null;

-- The starts of the running period, by which the next one is judged.
create table permit_starts (
  tenant_id uuid not null references tenants (id),
  throttle uuid not null,
  at timestamptz not null,
  instance_id uuid not null,
  token int not null,
  -- When it counts no more.
  until timestamptz not null,
  primary key (tenant_id, throttle, at, instance_id, token)
);
create index permit_starts_until on permit_starts (tenant_id, until);

-- Throttles that have to be looked at: somebody has asked or left, or a period has passed. Written with what gave rise to it, so
-- nobody waits for ever.
create table throttle_calls (
  tenant_id uuid not null references tenants (id),
  id bigint generated always as identity,
  throttle uuid not null,
  due_at timestamptz not null,
  primary key (tenant_id, id)
);
create index throttle_calls_due on throttle_calls (tenant_id, due_at);
create index throttle_calls_throttle on throttle_calls (tenant_id, throttle, due_at);

alter table permits enable row level security;
alter table permits force row level security;
alter table permit_starts enable row level security;
alter table permit_starts force row level security;
alter table throttle_calls enable row level security;
alter table throttle_calls force row level security;
create policy tenant_isolation on permits using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
create policy tenant_isolation on permit_starts using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
create policy tenant_isolation on throttle_calls using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
-- For list_ready_tenants.
create policy definer_reads on throttle_calls for select to stepwell_owner using (true);
-- Rows come and go all the time.
alter table permits set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table permit_starts set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table throttle_calls set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

grant select, insert, update, delete on permits, permit_starts, throttle_calls to stepwell_app;

-- As before, with one lane more.
create or replace function list_ready_tenants(lane text) returns table (tenant_id uuid, oldest_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    sources text[] := case lane
      when 'advance' then array['select tenant_id, ready_at as at from instances where ready_at is not null']
      when 'effects' then array['select tenant_id, ready_at as at from effects where ready_at is not null']
      when 'timers' then array[
        'select tenant_id, due_at as at from timers',
        'select tenant_id, due_at as at from start_events where due_at is not null',
        'select tenant_id, expires_at as at from messages where status = ''waiting''']
      when 'permits' then array['select tenant_id, due_at as at from throttle_calls']
      when 'deliveries' then array['select tenant_id, ready_at as at from deliveries']
      when 'repairs' then array['select tenant_id, ready_at as at from bulk_operations where ready_at is not null']
    end;
    oldest text;
  begin
    if lane = 'reports' then
      return query select u.tenant_id, u.reports_at from tenant_upkeep u where u.reports_at <= now();
      return;
    elsif lane = 'chores' then
      return query select u.tenant_id, u.chores_at from tenant_upkeep u where u.chores_at <= now();
      return;
    elsif sources is null then
      raise exception 'unknown lane %', lane;
    end if;
    select string_agg(format(
      '(with recursive oldest as (
         (select s.tenant_id, s.at from (%1$s) s order by s.tenant_id, s.at limit 1)
         union all
         select next.tenant_id, next.at from oldest o
         cross join lateral (select s.tenant_id, s.at from (%1$s) s
                             where s.tenant_id > o.tenant_id order by s.tenant_id, s.at limit 1) next
       )
       select tenant_id, at from oldest where at <= now())', source), ' union all ')
    into oldest from unnest(sources) source;
    return query execute format('select tenant_id, min(at) from (%s) o group by tenant_id', oldest);
  end $$;

-- The same.
create or replace function suspect_work(dead_server uuid, lanes json) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into suspect_lanes (tenant_id, lane, suspected_at, remaining)
    select t.id, found.lane, now(), 1000
    from (
      select (j->>0)::uuid as tenant_id, j->>1 as lane from json_array_elements(lanes) j
      where j->>1 in ('advance', 'timers', 'deliveries', 'permits')
      union
      select ready.tenant_id, l.lane
      from unnest(array['advance', 'timers', 'deliveries', 'permits']) l (lane), list_ready_tenants(l.lane) ready
      where ready.oldest_at < now() - interval '0.5 seconds'
    ) found join tenants t on t.id = found.tenant_id
    on conflict (tenant_id, lane) do update set suspected_at = excluded.suspected_at, remaining = excluded.remaining;

    with dead as (
      select tenant_id, lane, instance_id from trials where server_id = dead_server for update skip locked
    )
    update trials t set crashes = t.crashes + 1, server_id = null from dead d
    where t.tenant_id = d.tenant_id and t.lane = d.lane and t.instance_id = d.instance_id
  $$;
