-- The sweep looked for due timers tenant by tenant, a probe for each that has any, due or not: a quarter of a second, each second, for
-- ten thousand tenants. Most seconds only a few rows are due, and an index by time alone finds them at once.
create index timers_due_first on timers (due_at, tenant_id);
create index messages_expiring_first on messages (expires_at, tenant_id) where status = 'waiting';
create index start_events_due_first on start_events (due_at, tenant_id) where due_at is not null;

-- Tenants of which the clock has made something due, and since when. With a long backlog, as after an outage, the probe per tenant is
-- cheaper again than reading all due rows.
create function list_due_tenants() returns table (tenant_id uuid, oldest_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    most constant int := 1000;
    due int;
  begin
    select count(*) into due from (
      (select from timers t where t.due_at <= now() order by t.due_at limit most)
      union all
      (select from messages m where m.status = 'waiting' and m.expires_at <= now() order by m.expires_at limit most)) rows;
    if due >= most then
      return query select r.tenant_id, r.oldest_at from list_ready_tenants('timers') r;
      return;
    end if;
    return query
      select d.tenant_id, min(d.at) from (
        select t.tenant_id, t.due_at as at from timers t where t.due_at <= now()
        union all
        select e.tenant_id, e.due_at from start_events e where e.due_at <= now()
        union all
        select m.tenant_id, m.expires_at from messages m where m.status = 'waiting' and m.expires_at <= now()) d
      group by d.tenant_id;
  end $$;
revoke execute on function list_due_tenants from public;
grant execute on function list_due_tenants to stepwell_app;

-- When the lanes were last swept, so that many servers do not all look each second; by the lanes that a server knows, so that those
-- of a newer release are not left to older ones.
create table sweeps (
  lanes text primary key,
  swept_at timestamptz not null
);
grant select, insert, update on sweeps to stepwell_app;
