-- Who has a draft open just now, and at what. A page says so every few seconds; what was not said again has ended, whether the
-- page was closed, its network cut or a server lost. Nothing here outlives a crash of the database, so it needs no log.

create unlogged table presences (
  tenant_id uuid not null references tenants (id),
  -- The open page.
  id uuid not null,
  subject_kind text not null check (subject_kind in ('form', 'process', 'decision')),
  subject_id uuid not null,
  member_id uuid not null,
  -- Id of the element, or key of the field, that is being worked on.
  place text check (length(place) <= 200),
  seen_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references members (tenant_id, id)
);
create index on presences (tenant_id, subject_id);

-- A presence belongs to the tenant of the transaction, or it is not there.
alter table presences enable row level security;
alter table presences force row level security;
create policy tenant_isolation on presences
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
grant select, insert, update, delete on presences to stepwell_app;
