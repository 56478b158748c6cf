-- What goes from one instance to another: messages, signals, calls; and events that start an instance.

alter table instances drop constraint instances_start_kind_check;
alter table instances add constraint instances_start_kind_check
  check (start_kind in ('member', 'hook', 'event', 'call')) not valid;
alter table instances validate constraint instances_start_kind_check;

-- Of a called instance: who called it, and the token that waits for its end, null when nobody waits. The depth counts the
-- calls above it, so that a process that calls itself comes to an end.
alter table instances add column parent_instance_id uuid, add column parent_token int,
  add column call_depth int not null default 0;
alter table instances add foreign key (tenant_id, parent_instance_id) references instances (tenant_id, id);
create index instances_called on instances (tenant_id, parent_instance_id, parent_token)
  where parent_instance_id is not null;

-- What was sent, by an instance or from outside. A message is for one receiver and is kept while nobody waits for it; a signal is for
-- everybody who waits at that moment. The empty correlation key is the one of those that have none, so that it can be compared.
create table messages (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('message', 'signal')),
  name text not null,
  correlation_key text not null,
  payload json not null,
  status text not null check (status in ('waiting', 'delivering', 'delivered', 'expired', 'failed')),
  reason text,
  idempotency_key text check (length(idempotency_key) between 1 and 255),
  sender_instance_id uuid,
  sender_member_id uuid,
  -- Of a message: who gets it or got it.
  instance_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, sender_instance_id) references instances (tenant_id, id),
  foreign key (tenant_id, sender_member_id) references members (tenant_id, id),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id),
  check ((status in ('waiting', 'delivering')) = (ended_at is null))
);
create unique index messages_once on messages (tenant_id, idempotency_key) where idempotency_key is not null;
create index messages_kept on messages (tenant_id, name, correlation_key, created_at, id) where status = 'waiting';
create index messages_expiring on messages (tenant_id, expires_at) where status = 'waiting';
create index on messages (tenant_id, status, id);

-- Tokens that wait for a message or a signal. `message_id` is the message that is on its way here: no other one comes.
create table subscriptions (
  tenant_id uuid not null,
  instance_id uuid not null,
  token int not null,
  kind text not null check (kind in ('message', 'signal')),
  name text not null,
  correlation_key text not null,
  message_id uuid,
  created_at timestamptz not null,
  primary key (tenant_id, instance_id, token),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id)
);
create index subscriptions_free on subscriptions (tenant_id, kind, name, correlation_key, created_at, instance_id, token)
  where message_id is null;

-- The start events of published versions that wait for something: a message, a signal, or a time.
create table start_events (
  tenant_id uuid not null,
  process_id uuid not null,
  element text not null,
  kind text not null check (kind in ('message', 'signal', 'timer')),
  name text,
  -- Of a timer: when it starts the next instance, null when it starts no more, and by which cycle it goes on.
  due_at timestamptz,
  cycle text,
  fired int not null default 0,
  created_at timestamptz not null,
  primary key (tenant_id, process_id, element),
  foreign key (tenant_id, process_id) references processes (tenant_id, id)
);
create index on start_events (tenant_id, kind, name);
create index start_events_due on start_events (tenant_id, due_at) where due_at is not null;

-- Commands on their way to an instance, or to the start of one when `process_id` is set. Taken and deleted by the transaction that
-- carries them out. A row lives for milliseconds and nothing names it, so its key is a number, which also keeps the order.
create table deliveries (
  tenant_id uuid not null,
  id bigint not null generated always as identity,
  instance_id uuid,
  token int,
  process_id uuid,
  element text,
  -- Null: what the message or signal brings.
  command json,
  message_id uuid,
  ready_at timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id),
  check ((instance_id is null) = (process_id is not null)),
  check ((process_id is null) = (element is null))
);
create index deliveries_ready on deliveries (tenant_id, ready_at, id);
create index on deliveries (tenant_id, instance_id, id) where instance_id is not null;

-- A row belongs to the tenant of the transaction, or it is not there.
alter table messages enable row level security;
alter table messages force row level security;
create policy tenant_isolation on messages
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table subscriptions enable row level security;
alter table subscriptions force row level security;
create policy tenant_isolation on subscriptions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table start_events enable row level security;
alter table start_events force row level security;
create policy tenant_isolation on start_events
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table deliveries enable row level security;
alter table deliveries force row level security;
create policy tenant_isolation on deliveries
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

create policy definer_reads on messages for select to stepwell_owner using (true);
create policy definer_reads on start_events for select to stepwell_owner using (true);
create policy definer_reads on deliveries for select to stepwell_owner using (true);

-- What was sent is never deleted.
grant select, insert, update on messages to stepwell_app;
grant select, insert, update, delete on subscriptions, start_events, deliveries to stepwell_app;

-- As before, with the lane of deliveries; what the clock makes due now includes timed starts and messages that nobody took.
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
