-- Addresses of other systems that are told webhook events, and what came of each delivery.

create table endpoints (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  url text not null check (length(url) between 1 and 2000),
  -- Empty: all.
  event_types text[] not null default '{}',
  secret_encrypted text not null,
  -- The secret before the present one; deliveries are signed with both until then.
  previous_secret_encrypted text,
  previous_secret_until timestamptz,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  -- Null when a person did it.
  disabled_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id)
);

-- One row for each effect of kind webhookDelivery; how far it is stands there. No foreign key to effects, which go by month.
create table webhook_deliveries (
  tenant_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  instance_id uuid not null,
  event_type text not null,
  created_at timestamptz not null default now(),
  -- The last answer; null while there was none.
  response_status int,
  primary key (tenant_id, id),
  foreign key (tenant_id, endpoint_id) references endpoints (tenant_id, id) on delete cascade
);
create index on webhook_deliveries (tenant_id, endpoint_id, created_at desc, id);

alter table endpoints enable row level security;
alter table endpoints force row level security;
create policy tenant_isolation on endpoints
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy tenant_isolation on webhook_deliveries
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

grant select, insert, update, delete on endpoints to stepwell_app;
grant select, insert, update on webhook_deliveries to stepwell_app;
