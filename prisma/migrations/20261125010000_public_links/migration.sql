-- Public links: addresses at which people outside the workspace start a process by its start form. And what somebody has
-- begun to fill in at a start and wants to go on with later.

insert into platform_secrets (name, secret)
values ('links', encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

create table public_links (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  public_id text not null unique,
  process_id uuid not null,
  -- The start of the process.
  element text not null check (length(element) between 1 and 64),
  name text not null check (length(name) between 1 and 200),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  disabled_at timestamptz,
  -- argon2id; null: open to whoever has the address.
  password_hash text,
  opens_at timestamptz,
  closes_at timestamptz,
  max_answers int check (max_answers > 0),
  -- How many came. Goes up in the transaction that starts the request, so that the limit is exact.
  answers int not null default 0,
  one_per text check (one_per in ('browser', 'email', 'member')),
  email_field text,
  thanks text,
  redirect_url text check (redirect_url like 'https://%'),
  -- Hidden fields that the address may fill.
  url_fields text[] not null default '{}',
  may_save boolean not null default true,
  may_embed boolean not null default true,
  primary key (tenant_id, id),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, created_by) references members (tenant_id, id)
);
create index on public_links (tenant_id, process_id);

-- What came by a link. The key stands for the person without telling who it is, and outlives the request.
create table link_answers (
  tenant_id uuid not null,
  link_id uuid not null,
  id uuid not null,
  instance_id uuid,
  person_key text,
  answered_at timestamptz not null default now(),
  primary key (tenant_id, link_id, id),
  foreign key (tenant_id, link_id) references public_links (tenant_id, id),
  foreign key (tenant_id, instance_id) references instances (tenant_id, id) on delete set null (instance_id)
);
create unique index link_answers_person on link_answers (tenant_id, link_id, person_key) where person_key is not null;
create index on link_answers (tenant_id, link_id, answered_at desc);
create index on link_answers (tenant_id, instance_id) where instance_id is not null;

create table saved_submissions (
  tenant_id uuid not null,
  id uuid not null,
  process_id uuid not null,
  element text not null,
  -- Whose it is: a member's, or that of whoever knows the secret of which this is the hash.
  member_id uuid,
  link_id uuid,
  key_hash text,
  content json not null,
  saved_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, process_id) references processes (tenant_id, id),
  foreign key (tenant_id, member_id) references members (tenant_id, id),
  foreign key (tenant_id, link_id) references public_links (tenant_id, id),
  check ((member_id is null) = (link_id is not null)),
  check ((link_id is null) = (key_hash is null))
);
create unique index saved_submissions_member on saved_submissions (tenant_id, member_id, process_id, element)
  where member_id is not null;
create unique index saved_submissions_key on saved_submissions (tenant_id, link_id, key_hash) where link_id is not null;
create index on saved_submissions (tenant_id, process_id);
create index on saved_submissions (tenant_id, expires_at);

-- Each of these belongs to the tenant of the transaction, or it is not there.
alter table public_links enable row level security;
alter table public_links force row level security;
create policy tenant_isolation on public_links
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
alter table link_answers enable row level security;
alter table link_answers force row level security;
create policy tenant_isolation on link_answers
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
alter table saved_submissions enable row level security;
alter table saved_submissions force row level security;
create policy tenant_isolation on saved_submissions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());

grant select, insert, update on public_links to stepwell_app;
grant select, insert on link_answers to stepwell_app;
grant select, insert, update, delete on saved_submissions to stepwell_app;

-- Whose link a public address names.
create policy definer_reads on public_links for select to stepwell_owner using (true);
create function find_public_link(wanted_public_id text) returns table (tenant_id uuid, link_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select l.tenant_id, l.id from public_links l where public_id = wanted_public_id $$;
revoke execute on function find_public_link from public;
grant execute on function find_public_link to stepwell_app;
