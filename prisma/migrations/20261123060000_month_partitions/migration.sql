-- Journal, step facts and effects in partitions by the month in which their instance began, so that what is old can go as a
-- whole and what is new stays in small indexes. The month is read from the instance's id, a UUIDv7: so the keys stay what they
-- are, all rows of an instance lie together, and asking for an instance looks into one partition. Why so: docs/adr/partitions-by-month.md.
--
-- The rows are copied once. Nothing else can be written meanwhile: workers and people wait, or are told to try again.
set local lock_timeout = '5s';

-- The smallest id that an instance made at this moment can have.
create function first_id_at(moment timestamptz) returns uuid language sql immutable strict parallel safe
  as $$ select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid $$;

-- When an id was made, if it is a UUIDv7.
create function made_at(id uuid) returns timestamptz language sql immutable strict parallel safe
  as $$ select to_timestamp((('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint) / 1000.0) $$;

-- Makes one month's partition of one table, empty, if it is missing: its name, or null. It can be reached through its parent
-- only, and carries the parent's row-level security for whoever would be given more. It is made beside the parent and attached
-- then, which leaves readers and writers of the other partitions alone.
create function create_month_partition(parent text, month timestamptz) returns text
  language plpgsql set search_path = public, pg_temp
  as $$
  declare
    first timestamptz := date_trunc('month', month, 'UTC');
    partition text := parent || to_char(first at time zone 'UTC', '_YYYY_MM');
  begin
    if to_regclass(partition) is not null then
      return null;
    end if;
    execute format('create table %I (like %I including defaults including constraints including indexes)', partition, parent);
    execute format('alter table %I enable row level security', partition);
    execute format('alter table %I force row level security', partition);
    execute format('create policy tenant_isolation on %I using (tenant_id = current_tenant_id())
                      with check (tenant_id = current_tenant_id())', partition);
    -- Rows are appended, and looked up by key: what counts is that the visibility map keeps up. Effects change while they are
    -- tried, and a change that finds room on its page needs no new index entries.
    if parent = 'effects' then
      execute format('alter table %I set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02,
                        autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.05)', partition);
    else
      execute format('alter table %I set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_insert_threshold = 10000,
                        autovacuum_analyze_scale_factor = 0.05)', partition);
    end if;
    execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, partition,
                   first_id_at(first), first_id_at((first at time zone 'UTC' + interval '1 month') at time zone 'UTC'));
    return partition;
  end $$;

-- The partitions of this month and of so many months to come, for all three tables: the names of those that were made. One
-- server does it at a time. What does not get its lock soon gives up; the months ahead leave weeks for another try.
create function create_month_partitions(ahead int) returns text[]
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    made text[];
  begin
    perform set_config('lock_timeout', '2s', true);
    if not pg_try_advisory_xact_lock(hashtextextended('stepwell partitions', 0)) then
      return '{}';
    end if;
    select array_agg(name) filter (where name is not null) into made
    from unnest(array['journal', 'step_facts', 'effects']) parent,
      generate_series(0, least(ahead, 24)) step,
      lateral (select create_month_partition(parent, now() + make_interval(months => step)) as name) one;
    return coalesce(made, '{}');
  end $$;

do $$
  declare
    parent text;
    old text;
    keys text;
    index record;
    indexes text[];
    month timestamptz;
  begin
    foreach parent in array array['journal', 'step_facts', 'effects'] loop
      old := parent || '_before';
      keys := case parent
        when 'journal' then 'tenant_id, instance_id, sequence'
        when 'step_facts' then 'tenant_id, instance_id, token'
        -- An effect is named by its id, which says nothing of its month: the instance comes along.
        else 'tenant_id, instance_id, id'
      end;
      execute format('alter table %I rename to %I', parent, old);
      -- What is copied is all tenants'; the table is dropped at the end.
      execute format('alter table %I no force row level security', old);
      indexes := '{}';
      for index in select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
                   from pg_index where indrelid = old::regclass and not indisunique loop
        indexes := indexes || replace(index.definition, 'public.' || old, 'public.' || parent);
        execute format('drop index %s', index.name);
      end loop;
      execute format('alter table %I drop constraint %I', old, parent || '_pkey');
      execute format('create table %I (like %I including defaults including constraints) partition by range (instance_id)', parent, old);
      execute format('alter table %I add primary key (%s)', parent, keys);
      for keys in select unnest(indexes) loop
        execute keys;
      end loop;
      for month in execute format(
        'select distinct date_trunc(''month'', made_at(instance_id), ''UTC'') from %I
         where instance_id between first_id_at(''2020-01-01Z'') and first_id_at(now())
         union select date_trunc(''month'', now(), ''UTC'')', old)
      loop
        perform create_month_partition(parent, month);
      end loop;
      -- Ids of no month: a start never fails for want of a partition.
      execute format('create table %I partition of %I default', parent || '_rest', parent);
      execute format('alter table %I enable row level security', parent || '_rest');
      execute format('alter table %I force row level security', parent || '_rest');
      execute format('create policy tenant_isolation on %I using (tenant_id = current_tenant_id())
                        with check (tenant_id = current_tenant_id())', parent || '_rest');
      execute format('insert into %I table %I', parent, old);
      execute format('drop table %I', old);
      execute format('alter table %I enable row level security', parent);
      execute format('alter table %I force row level security', parent);
      execute format('create policy tenant_isolation on %I using (tenant_id = current_tenant_id())
                        with check (tenant_id = (select current_tenant_id()))', parent);
    end loop;
  end $$;
select create_month_partitions(3);

-- For list_ready_tenants and release_leases, as before.
create policy definer_reads on effects for select to stepwell_owner using (true);
create policy definer_updates on effects for update to stepwell_owner using (true) with check (true);

grant select, insert on journal, step_facts to stepwell_app;
grant select, insert, update on effects to stepwell_app;
revoke execute on function first_id_at, made_at, create_month_partition, create_month_partitions from public;
grant execute on function create_month_partitions to stepwell_app;
