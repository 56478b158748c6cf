-- Data tables: small typed tables of a tenant, their records, and who changed what.

create table data_tables (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null,
  -- The columns, in the order in which people see them, as contracts/data-table.ts says.
  columns jsonb not null,
  key_column text,
  -- Goes up with each change of name or columns.
  revision int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_by uuid not null,
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id),
  foreign key (tenant_id, updated_by) references members (tenant_id, id)
);

-- "key_text" and "search_text" are made of the cells by the application: cells are jsonb, whose operators row-level security
-- keeps from indexes. A record is found by its key through an index; the other lookups read the one table, which is small.
create table data_table_records (
  tenant_id uuid not null,
  table_id uuid not null,
  id uuid not null,
  version int not null default 1,
  cells jsonb not null,
  key_text text,
  search_text text not null,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, table_id, id),
  -- Deferrable is looked at when a statement ends: records may exchange their keys.
  constraint data_table_records_key unique (tenant_id, table_id, key_text) deferrable initially immediate,
  foreign key (tenant_id, table_id) references data_tables (tenant_id, id)
);

-- The past of records: what stood there before and after. Changed by a member, or by a step of an instance through its effect.
create table data_table_changes (
  tenant_id uuid not null,
  id uuid not null,
  table_id uuid not null,
  record_id uuid not null,
  kind text not null check (kind in ('created', 'updated', 'deleted')),
  before jsonb,
  after jsonb,
  member_id uuid,
  instance_id uuid,
  effect_id uuid,
  at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, table_id) references data_tables (tenant_id, id),
  foreign key (tenant_id, member_id) references members (tenant_id, id)
);
create index on data_table_changes (tenant_id, table_id, record_id, at);

-- A data table belongs to the tenant of the transaction, or it is not there.
alter table data_tables enable row level security;
alter table data_tables force row level security;
create policy tenant_isolation on data_tables
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- So do its records.
alter table data_table_records enable row level security;
alter table data_table_records force row level security;
create policy tenant_isolation on data_table_records
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- And their past, which nobody changes.
alter table data_table_changes enable row level security;
alter table data_table_changes force row level security;
create policy tenant_isolation on data_table_changes
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

grant select, insert, update on data_tables to stepwell_app;
grant select, insert, update, delete on data_table_records to stepwell_app;
grant select, insert on data_table_changes to stepwell_app;
