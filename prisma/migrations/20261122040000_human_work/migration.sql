-- Who answers for a member: a step may go to the manager of whoever asked, or of whoever did another step.
alter table members add column manager_id uuid;
alter table members add foreign key (tenant_id, manager_id) references members (tenant_id, id);
alter table members add check (manager_id <> id);

-- ---- Tasks: due dates, duties kept apart, roles as candidates ----

alter table tasks add column due_at timestamptz;
-- Members who must not do it; kept here so that lists leave it out for them.
alter table tasks add column excluded uuid[] not null default '{}';
create index tasks_due on tasks (tenant_id, due_at, id) where status = 'open';

alter table task_candidates drop constraint task_candidates_kind_check;
alter table task_candidates add check (kind in ('member', 'group', 'role'));
-- A task can go to others, and who has done their part of it is no candidate any more.
grant delete on task_candidates to stepwell_app;

alter table timers drop constraint timers_purpose_check;
alter table timers add check (purpose in ('wait', 'reminder', 'followUp'));

-- The parts of a task that several do.
create table task_votes (
  tenant_id uuid not null,
  task_id uuid not null,
  number int not null,
  -- Whose part it was, and who did it: the same, or their delegate.
  member_id uuid not null,
  voted_by uuid not null,
  outcome text,
  comment text,
  voted_at timestamptz not null,
  primary key (tenant_id, task_id, number),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, member_id) references members (tenant_id, id),
  foreign key (tenant_id, voted_by) references members (tenant_id, id)
);
create index on task_votes (tenant_id, voted_by, task_id);

-- Whose turn it is where tasks are given out: the member with the lowest number.
create table task_turns (
  tenant_id uuid not null,
  process_id uuid not null,
  element text not null,
  member_id uuid not null,
  turn int not null,
  primary key (tenant_id, process_id, element, member_id),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, member_id) references members (tenant_id, id) on delete cascade
);

-- From when until when somebody stands in for somebody, for one process or for all.
create table delegations (
  tenant_id uuid not null,
  id uuid not null,
  from_member_id uuid not null,
  to_member_id uuid not null,
  process_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_member_id) references members (tenant_id, id),
  foreign key (tenant_id, to_member_id) references members (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  check (from_member_id <> to_member_id),
  check (starts_at < ends_at)
);
create index on delegations (tenant_id, to_member_id, ends_at);
create index on delegations (tenant_id, from_member_id, ends_at);

alter table task_votes enable row level security;
alter table task_votes force row level security;
create policy tenant_isolation on task_votes
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table task_turns enable row level security;
alter table task_turns force row level security;
create policy tenant_isolation on task_turns
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

alter table delegations enable row level security;
alter table delegations force row level security;
create policy tenant_isolation on delegations
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

-- What somebody has voted stays as it is.
grant select, insert on task_votes to stepwell_app;
grant select, insert, update on task_turns to stepwell_app;
grant select, insert, update, delete on delegations to stepwell_app;
