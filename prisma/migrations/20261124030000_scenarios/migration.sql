-- Scenarios: the cases that a process is tried with before it is published. They belong to the draft.

create table scenarios (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  process_id uuid not null,
  name text not null,
  -- How it begins, what is done and what is expected, as contracts/scenario.ts says; the name stands above.
  content jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_by uuid not null,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint scenarios_name unique (tenant_id, process_id, name),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id),
  foreign key (tenant_id, updated_by) references members (tenant_id, id)
);

-- A scenario belongs to the tenant of the transaction, or it is not there.
alter table scenarios enable row level security;
alter table scenarios force row level security;
create policy tenant_isolation on scenarios
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
grant select, insert, update, delete on scenarios to stepwell_app;
