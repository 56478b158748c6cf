-- What the clock makes due stands in three tables. Looked for in their union each look read and sorted all messages that are kept;
-- looked for in one after the other each is a few probes of its own index.
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
    if sources is null then
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
