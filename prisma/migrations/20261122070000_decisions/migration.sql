-- Decisions, edited and published as forms are: a draft, and versions that never change. And the files that processes and
-- decisions were imported from, so that what we do not read goes out again as it came in.

create table origin_documents (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('bpmn', 'dmn')),
  file_name text not null,
  content text not null,
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, imported_by) references members (tenant_id, id)
);

create table decisions (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  name text not null,
  draft jsonb not null,
  draft_revision int not null default 1,
  origin_id uuid,
  published_version_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id),
  foreign key (tenant_id, updated_by) references members (tenant_id, id),
  foreign key (tenant_id, origin_id) references origin_documents (tenant_id, id)
);

create table decision_versions (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  number int not null,
  model jsonb not null,
  origin_id uuid,
  published_by uuid not null,
  published_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, decision_id, number),
  foreign key (tenant_id, decision_id) references decisions (tenant_id, id),
  foreign key (tenant_id, published_by) references members (tenant_id, id),
  foreign key (tenant_id, origin_id) references origin_documents (tenant_id, id)
);
alter table decisions
  add foreign key (tenant_id, published_version_id) references decision_versions (tenant_id, id);

alter table processes add column origin_id uuid;
alter table processes add foreign key (tenant_id, origin_id) references origin_documents (tenant_id, id);
alter table process_versions add column origin_id uuid;
alter table process_versions add foreign key (tenant_id, origin_id) references origin_documents (tenant_id, id);

-- Which version of a decision each version of a process uses: as its steps name it, latest or by number, at publishing.
-- "asked" is 0 for the latest, so that one process may use the latest version and an older one side by side.
create table process_version_decisions (
  tenant_id uuid not null,
  process_version_id uuid not null,
  decision_id uuid not null,
  asked int not null check (asked >= 0),
  decision_version_id uuid not null,
  primary key (tenant_id, process_version_id, decision_id, asked),
  foreign key (tenant_id, process_version_id) references process_versions (tenant_id, id),
  foreign key (tenant_id, decision_id) references decisions (tenant_id, id),
  foreign key (tenant_id, decision_version_id) references decision_versions (tenant_id, id)
);
create index on process_version_decisions (tenant_id, decision_version_id);

-- A decision belongs to the tenant of the transaction, or it is not there.
alter table decisions enable row level security;
alter table decisions force row level security;
create policy tenant_isolation on decisions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- So do its versions, and what processes use of them.
alter table decision_versions enable row level security;
alter table decision_versions force row level security;
create policy tenant_isolation on decision_versions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table process_version_decisions enable row level security;
alter table process_version_decisions force row level security;
create policy tenant_isolation on process_version_decisions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- An imported file belongs to the tenant that imported it.
alter table origin_documents enable row level security;
alter table origin_documents force row level security;
create policy tenant_isolation on origin_documents
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

grant select, insert, update on decisions to stepwell_app;
-- Versions and imported files are never changed nor deleted.
grant select, insert on origin_documents, decision_versions, process_version_decisions to stepwell_app;
