-- Plans are made for a tenant that has a tenth of a table. A prepared statement has one plan for all tenants, made for the
-- average one: where many small tenants share a table with a large one, it would read all that the large one has instead of
-- looking up keys. To look up keys costs a small tenant nothing, so the planner is told that there are ten tenants.
-- See docs/adr/plans-for-large-tenants.md.

do $$
  declare
    name text;
  begin
    foreach name in array array['instances', 'tasks', 'task_candidates', 'timers', 'deliveries', 'subscriptions', 'messages',
      'permits', 'permit_starts', 'hook_deliveries']
      || array(select inhrelid::regclass::text from pg_inherits
               where inhparent in ('journal'::regclass, 'step_facts'::regclass, 'effects'::regclass))
    loop
      execute format('alter table %I alter column tenant_id set (n_distinct = 10)', name);
    end loop;
  end $$;

analyze instances, tasks, task_candidates, timers, deliveries, subscriptions, messages, permits, permit_starts, hook_deliveries,
  journal, step_facts, effects;

-- As before, and the same for the months to come.
create or replace function create_month_partition(parent text, month timestamptz) returns text
  language plpgsql set search_path = public, pg_temp
  as $$
  declare
    first timestamptz := date_trunc('month', month, 'UTC');
    first_id uuid := first_id_at(first);
    next_id uuid := first_id_at((first at time zone 'UTC' + interval '1 month') at time zone 'UTC');
    partition text := parent || to_char(first at time zone 'UTC', '_YYYY_MM');
    rest text := parent || '_rest';
    strays boolean;
  begin
    if to_regclass(partition) is not null then
      return null;
    end if;
    execute format('create table %I (like %I including defaults including constraints including indexes)', partition, parent);
    if to_regclass(rest) is not null then
      -- Row-level security would hide the rows from the owner too. The lock that this takes keeps writers out.
      execute format('alter table %I no force row level security', rest);
      execute format('select exists (select from %I where instance_id >= %L and instance_id < %L)', rest, first_id, next_id)
        into strays;
      if strays then
        execute format('with moved as (delete from %1$I where instance_id >= %3$L and instance_id < %4$L returning *)
                          insert into %2$I select * from moved', rest, partition, first_id, next_id);
      end if;
      execute format('alter table %I force row level security', rest);
    end if;
    execute format('alter table %I enable row level security', partition);
    execute format('alter table %I force row level security', partition);
    execute format('create policy tenant_isolation on %I using (tenant_id = current_tenant_id())
                      with check (tenant_id = current_tenant_id())', partition);
    if parent = 'effects' then
      execute format('alter table %I set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02,
                        autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.05)', partition);
    else
      execute format('alter table %I set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_insert_threshold = 10000,
                        autovacuum_analyze_scale_factor = 0.05)', partition);
    end if;
    execute format('alter table %I alter column tenant_id set (n_distinct = 10)', partition);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, partition, first_id, next_id);
    return partition;
  end $$;
