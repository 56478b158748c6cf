-- Quarantine: what kills the worker process that works on it is found and set aside, though its transaction rolls back each
-- time and nothing of it is written. Why and how: docs/adr/quarantine-by-trial.md.

-- Lanes in which a server died. Their instances are tried in small groups, of which a mark is committed first.
create table suspect_lanes (
  tenant_id uuid not null references tenants (id),
  lane text not null,
  suspected_at timestamptz not null,
  -- How many instances are still to be tried before the suspicion ends.
  remaining int not null,
  primary key (tenant_id, lane)
);

-- Instances that are tried now, or were when their server died.
create table trials (
  tenant_id uuid not null,
  lane text not null,
  instance_id uuid not null,
  -- Who tries it; null: nobody at the moment.
  server_id uuid references servers (id),
  -- How often its server died meanwhile.
  crashes int not null default 0,
  primary key (tenant_id, lane, instance_id),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id) on delete cascade
);
create index trials_of_server on trials (server_id) where server_id is not null;

alter table effects
  -- How often the server that carried it out died meanwhile. From the second time on it is carried out alone.
  add column crashes int not null default 0,
  -- Whether it is carried out alone now, so that a crash is its own.
  add column in_trial boolean not null default false;

alter table suspect_lanes enable row level security;
alter table suspect_lanes force row level security;
alter table trials enable row level security;
alter table trials force row level security;
create policy tenant_isolation on suspect_lanes using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
create policy tenant_isolation on trials using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
-- A takeover looks across tenants.
create policy definer_writes on suspect_lanes to stepwell_owner using (true) with check (true);
create policy definer_writes on trials to stepwell_owner using (true) with check (true);

-- Records what a dead server may have been at work on: the lanes of its jobs, [tenant, lane] each, and those in which something
-- has waited since before it died, for servers take turns without a job too. What it tried is counted once, however often this is
-- called. A mark that is locked belongs to a transaction that had got past the trial.
create function suspect_work(dead_server uuid, lanes json) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    insert into suspect_lanes (tenant_id, lane, suspected_at, remaining)
    select t.id, found.lane, now(), 1000
    from (
      select (j->>0)::uuid as tenant_id, j->>1 as lane from json_array_elements(lanes) j
      where j->>1 in ('advance', 'timers', 'deliveries')
      union
      select ready.tenant_id, l.lane
      from unnest(array['advance', 'timers', 'deliveries']) l (lane), list_ready_tenants(l.lane) ready
      where ready.oldest_at < now() - interval '0.5 seconds'
    ) found join tenants t on t.id = found.tenant_id
    on conflict (tenant_id, lane) do update set suspected_at = excluded.suspected_at, remaining = excluded.remaining;

    with dead as (
      select tenant_id, lane, instance_id from trials where server_id = dead_server for update skip locked
    )
    update trials t set crashes = t.crashes + 1, server_id = null from dead d
    where t.tenant_id = d.tenant_id and t.lane = d.lane and t.instance_id = d.instance_id
  $$;

-- As before, and counts the death: alone in its trial it is surely this effect's, among others it is so at most twice.
create or replace function release_leases(dead_server uuid) returns int
  language sql security definer set search_path = public, pg_temp
  as $$
    with released as (
      update effects set lease_until = null, lease_token = null, lease_server = null, ready_at = now(), in_trial = false,
        crashes = case when in_trial then crashes + 1 else greatest(crashes, least(crashes + 1, 2)) end
      where lease_server = dead_server and status = 'open' returning 1
    )
    select count(*)::int from released
  $$;

grant select, insert, update, delete on suspect_lanes, trials to stepwell_app;
revoke execute on function suspect_work from public;
grant execute on function suspect_work to stepwell_app;
