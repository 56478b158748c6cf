-- One repair for many instances: what is to be done, by whom and why, and a row for each instance with what came of it.
create table bulk_operations (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  action jsonb not null,
  reason text not null check (length(reason) between 1 and 1000),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  total int not null,
  -- Set while rows are waiting; what the repairs lane goes by.
  ready_at timestamptz,
  cancelled_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id),
  check ((ready_at is null) = (ended_at is not null))
);
create index bulk_operations_ready on bulk_operations (tenant_id, ready_at) where ready_at is not null;
create index on bulk_operations (tenant_id, created_at desc, id);

create table bulk_operation_rows (
  tenant_id uuid not null,
  operation_id uuid not null,
  instance_id uuid not null,
  status text not null default 'waiting' check (status in ('waiting', 'done', 'refused', 'cancelled')),
  -- Why it was refused, as a sentence.
  message text,
  ended_at timestamptz,
  primary key (tenant_id, operation_id, instance_id),
  foreign key (tenant_id, operation_id) references bulk_operations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, instance_id) references instances (tenant_id, id)
);
create index on bulk_operation_rows (tenant_id, operation_id, status, instance_id);

-- A bulk operation belongs to the tenant of the transaction, or it is not there.
alter table bulk_operations enable row level security;
alter table bulk_operations force row level security;
create policy tenant_isolation on bulk_operations
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
alter table bulk_operation_rows enable row level security;
alter table bulk_operation_rows force row level security;
create policy tenant_isolation on bulk_operation_rows
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- For list_ready_tenants, which names the tenants whose repairs lane has work.
create policy definer_reads on bulk_operations for select to stepwell_owner using (true);

grant select, insert, update on bulk_operations, bulk_operation_rows to stepwell_app;

-- The repairs lane is one of the lanes; the rest as before.
create or replace function list_ready_tenants(lane text) returns table (tenant_id uuid, oldest_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  declare
    source text := case lane
      when 'advance' then 'select tenant_id, ready_at as at from instances where ready_at is not null'
      when 'effects' then 'select tenant_id, ready_at as at from effects where ready_at is not null'
      when 'timers' then 'select tenant_id, due_at as at from timers
        union all select tenant_id, due_at from start_events where due_at is not null
        union all select tenant_id, expires_at from messages where status = ''waiting'''
      when 'deliveries' then 'select tenant_id, ready_at as at from deliveries'
      when 'repairs' then 'select tenant_id, ready_at as at from bulk_operations where ready_at is not null'
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
