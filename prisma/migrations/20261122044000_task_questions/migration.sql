-- What somebody who does a task asked a member before deciding; the task waits for the answer.
create table task_questions (
  tenant_id uuid not null,
  task_id uuid not null,
  number int not null,
  asked_by uuid not null,
  asked_to uuid not null,
  question text not null,
  asked_at timestamptz not null,
  -- Null with a time: the question was taken back.
  answer text,
  answered_at timestamptz,
  primary key (tenant_id, task_id, number),
  foreign key (tenant_id, task_id) references tasks (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asked_by) references members (tenant_id, id),
  foreign key (tenant_id, asked_to) references members (tenant_id, id)
);
create index task_questions_open on task_questions (tenant_id, asked_to, task_id) where answered_at is null;

alter table task_questions enable row level security;
alter table task_questions force row level security;
create policy tenant_isolation on task_questions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

grant select, insert, update on task_questions to stepwell_app;
