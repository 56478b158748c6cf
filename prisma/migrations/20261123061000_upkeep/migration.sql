-- What the lanes "reports" and "chores" keep: roll-ups of performance by the hour, and retention. Why so: docs/adr/roll-ups.md,
-- docs/adr/retention.md.
set local lock_timeout = '5s';

-- How many whole months finished requests are kept; null: for ever.
alter table tenants add column retention_months int check (retention_months between 1 and 120);

-- When a tenant's reports and chores are due next, and how far they have come.
create table tenant_upkeep (
  tenant_id uuid primary key references tenants (id),
  reports_at timestamptz not null default now() + interval '1 hour',
  chores_at timestamptz not null default now() + interval '1 hour',
  -- The roll-ups hold all hours before this one.
  rolled_until timestamptz not null default '-infinity',
  -- Finished requests that ended before this may be gone.
  kept_from timestamptz not null default '-infinity'
);
create index on tenant_upkeep (reports_at);
create index on tenant_upkeep (chores_at);
alter table tenants no force row level security;
insert into tenant_upkeep (tenant_id, reports_at, chores_at) select id, now(), now() from tenants;
alter table tenants force row level security;

-- Every tenant has its row, also when an earlier release makes the tenant.
create function begin_upkeep() returns trigger language plpgsql as $$
begin
  insert into tenant_upkeep (tenant_id) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger tenants_begin_upkeep after insert on tenants for each row execute function begin_upkeep();

-- Durations are counted in buckets whose bounds grow by 4 %: what lies in one is told within 2 % by its middle. Bucket 0 is
-- what took less than a millisecond.
create function duration_bucket(ms float8) returns int language sql immutable strict parallel safe
  as $$ select case when ms < 1 then 0 else 1 + floor(ln(ms) / ln(1.04::float8))::int end $$;

-- What was started and completed in an hour (hours = 1) or a day of UTC (hours = 24), and how long the completed took.
create table instance_rollups (
  tenant_id uuid not null,
  process_id uuid not null,
  hours int not null check (hours in (1, 24)),
  at timestamptz not null,
  process_version_id uuid not null,
  started int not null,
  completed int not null,
  buckets int[] not null,
  counts int[] not null,
  primary key (tenant_id, process_id, hours, at, process_version_id)
);

-- How often each element was left, how long it took, and of all together the milliseconds.
create table step_rollups (
  tenant_id uuid not null,
  process_id uuid not null,
  hours int not null check (hours in (1, 24)),
  at timestamptz not null,
  process_version_id uuid not null,
  element text not null,
  count int not null,
  total_ms float8 not null,
  buckets int[] not null,
  counts int[] not null,
  primary key (tenant_id, process_id, hours, at, process_version_id, element)
);

-- Hours that got a fact after they were rolled up. Rows are only added, so that a note never waits for another, and are deleted
-- by whoever rolls the hour up again.
create table late_hours (
  tenant_id uuid not null,
  id bigint not null generated always as identity,
  process_id uuid not null,
  hour timestamptz not null,
  primary key (tenant_id, id)
);

alter table tenant_upkeep enable row level security;
alter table tenant_upkeep force row level security;
create policy tenant_isolation on tenant_upkeep
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table instance_rollups enable row level security;
alter table instance_rollups force row level security;
create policy tenant_isolation on instance_rollups
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table step_rollups enable row level security;
alter table step_rollups force row level security;
create policy tenant_isolation on step_rollups
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table late_hours enable row level security;
alter table late_hours force row level security;
create policy tenant_isolation on late_hours
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- For list_ready_tenants and drop_ended_months.
create policy definer_reads on tenant_upkeep for select to stepwell_owner using (true);

grant select, insert, update on tenant_upkeep to stepwell_app;
grant select, insert, delete on instance_rollups, step_rollups, late_hours to stepwell_app;
-- Load figures are kept for some weeks only.
grant delete on lane_load to stepwell_app;

-- Two more lanes. Every tenant is due in them once in a while, so what is asked is which are due now, not who has rows.
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

-- Finished requests that ended before this need not be kept any more: whole months, so that all that a month holds goes
-- together. Null: all are kept.
create function retention_cutoff(months int) returns timestamptz language sql stable parallel safe
  as $$ select date_trunc('month', now() - make_interval(months => months), 'UTC') $$;

-- Deletes up to so many finished requests of the transaction's tenant that nobody keeps any longer, with all that belongs to
-- them, and gives their number. Row-level security binds it to the tenant; the owner's rights are needed because the app may
-- delete none of this. Nothing else decides what goes: the app names no request.
-- What others still need stays: the caller of a request that is there, what a message is on its way to or from, what a bulk
-- operation waits for, what still has a call or mail to make; and what the reports have not counted yet.
create function purge_ended_instances(most int) returns int
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    tenant uuid := current_tenant_id();
    cutoff timestamptz;
    gone uuid[];
    sent uuid[];
  begin
    select retention_cutoff(t.retention_months) into cutoff from tenants t
    join tenant_upkeep u on u.tenant_id = t.id and u.rolled_until >= retention_cutoff(t.retention_months) where t.id = tenant;
    if cutoff is null then
      return 0;
    end if;
    update tenant_upkeep set kept_from = cutoff where tenant_id = tenant and kept_from < cutoff;
    select array_agg(ended.id) into gone
    from (
      select old.id from processes p cross join lateral (
        select i.id, i.ended_at from instances i
        where i.tenant_id = tenant and i.process_id = p.id and i.ended_at < cutoff
          and not exists (select from instances c where c.tenant_id = tenant and c.parent_instance_id = i.id)
          and not exists (select from deliveries d where d.tenant_id = tenant and d.instance_id = i.id)
          and not exists (select from messages m where m.tenant_id = tenant and m.sender_instance_id = i.id and m.ended_at is null)
          and not exists (select from messages m where m.tenant_id = tenant and m.instance_id = i.id and m.ended_at is null)
          and not exists (select from effects e where e.tenant_id = tenant and e.instance_id = i.id and e.status = 'open')
          and not exists (select from bulk_operation_rows b
                          where b.tenant_id = tenant and b.instance_id = i.id and b.status = 'waiting')
        order by i.ended_at limit most
      ) old
      where p.tenant_id = tenant limit most
    ) ended;
    if gone is null then
      return 0;
    end if;
    delete from files f using (
      select distinct (regexp_matches(i.state::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g'))[1]::uuid as id
      from instances i where i.tenant_id = tenant and i.id = any(gone) and exists (select from files where tenant_id = tenant)
    ) named where f.tenant_id = tenant and f.id = named.id and f.created_at < cutoff;
    select array_agg(id) into sent from messages m
    where m.tenant_id = tenant and (m.sender_instance_id = any(gone) or m.instance_id = any(gone));
    delete from subscriptions where tenant_id = tenant and instance_id = any(gone);
    delete from messages where tenant_id = tenant and id = any(sent);
    delete from timers where tenant_id = tenant and instance_id = any(gone);
    delete from tasks where tenant_id = tenant and instance_id = any(gone);
    delete from hook_deliveries where tenant_id = tenant and instance_id = any(gone);
    delete from bulk_operation_rows where tenant_id = tenant and instance_id = any(gone);
    delete from effects where tenant_id = tenant and instance_id = any(gone);
    delete from step_facts where tenant_id = tenant and instance_id = any(gone);
    delete from journal where tenant_id = tenant and instance_id = any(gone);
    delete from instances where tenant_id = tenant and id = any(gone);
    return cardinality(gone);
  end $$;

-- What the purge looks up by instance.
create index on hook_deliveries (tenant_id, instance_id);
create index on bulk_operation_rows (tenant_id, instance_id);
create index on messages (tenant_id, instance_id) where instance_id is not null;
create index on messages (tenant_id, sender_instance_id) where sender_instance_id is not null;

-- Drops the partitions of months in which every request may go, whoever's it is: cheaper than row by row. Gives their names.
-- The requests themselves are deleted by purge_ended_instances, which then finds nothing beside them.
create function drop_ended_months() returns text[]
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    month timestamptz;
    later timestamptz;
    dropped text[] := '{}';
    parent text;
  begin
    perform set_config('lock_timeout', '2s', true);
    if not pg_try_advisory_xact_lock(hashtextextended('stepwell partitions', 0)) then
      return dropped;
    end if;
    for month in
      select (replace(right(inhrelid::regclass::text, 7), '_', '-') || '-01 00:00Z')::timestamptz from pg_inherits
      where inhparent = 'journal'::regclass and inhrelid::regclass::text ~ '_\d{4}_\d{2}$'
    loop
      later := (month at time zone 'UTC' + interval '1 month') at time zone 'UTC';
      continue when later > retention_cutoff(1) or exists (
        select from tenants t join tenant_upkeep u on u.tenant_id = t.id cross join lateral (
          select from instances i
          where i.tenant_id = t.id and i.id >= first_id_at(month) and i.id < first_id_at(later)
            and (i.ended_at is null or t.retention_months is null or i.ended_at >= retention_cutoff(t.retention_months)
              or u.rolled_until < retention_cutoff(t.retention_months))
          limit 1
        ) kept
      );
      foreach parent in array array['journal', 'step_facts', 'effects'] loop
        execute format('drop table if exists %I', parent || to_char(month at time zone 'UTC', '_YYYY_MM'));
        dropped := dropped || (parent || to_char(month at time zone 'UTC', '_YYYY_MM'));
      end loop;
    end loop;
    return dropped;
  end $$;

revoke execute on function begin_upkeep, duration_bucket, retention_cutoff, purge_ended_instances, drop_ended_months from public;
grant execute on function begin_upkeep, duration_bucket, retention_cutoff, purge_ended_instances, drop_ended_months to stepwell_app;

-- Hot rows change in place while their page has room, and dead ones are cleared away before a scan has to step over many. The
-- fillfactor holds for pages written from now on.
alter table instances set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 1);
alter table tasks set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000,
  autovacuum_analyze_scale_factor = 0.02);
-- Rows that live for milliseconds or days: the table is small, so what counts is the number that died.
alter table deliveries set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
alter table timers set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
alter table subscriptions set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000);
alter table lane_load set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
alter table servers set (fillfactor = 50, autovacuum_vacuum_threshold = 200);
alter table tenant_upkeep set (fillfactor = 70);

-- When it was seen that a file is part of a request. One that is part of none some weeks after its upload is deleted.
alter table files add column used_at timestamptz;
create index files_unused on files (tenant_id, created_at) where used_at is null;
grant update (used_at) on files to stepwell_app;
