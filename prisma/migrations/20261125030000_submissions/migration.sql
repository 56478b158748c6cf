-- Submissions: what was filled in, one row per start or step in which somebody filled in a form. The journal stays the truth;
-- this is what people read, filter and export by form. See docs/adr/submissions-beside-the-journal.md.

create table submissions (
  tenant_id uuid not null references tenants (id),
  instance_id uuid not null,
  token int not null,
  -- Of several who fill in the same step, from 0.
  number int not null default 0,
  form_id uuid not null,
  form_version_id uuid not null,
  process_id uuid not null,
  element text not null,
  submitted_at timestamptz not null,
  -- Null: another system, or somebody who is not signed in.
  submitted_by uuid,
  -- The form's fields as they stood then, by key; what was empty is left out.
  content jsonb not null,
  primary key (tenant_id, instance_id, token, number),
  -- No keys to forms and processes: each start would lock their rows, and neither is ever deleted.
  foreign key (tenant_id, instance_id) references instances (tenant_id, id) on delete cascade
);

-- The pages of a form's submissions, the latest first.
create index submissions_of_form on submissions (tenant_id, form_id, submitted_at desc, instance_id, token, number);

-- Planned as the other tables that a large tenant shares with small ones.
alter table submissions alter column tenant_id set (n_distinct = 10);
alter table submissions set (autovacuum_analyze_scale_factor = 0.05);

-- A submission belongs to the tenant of the transaction, or it is not there.
alter table submissions enable row level security;
alter table submissions force row level security;
create policy tenant_isolation on submissions
  using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id());
-- Nobody changes what was submitted; it goes with its request.
grant select, insert on submissions to stepwell_app;

-- What was filled in before there was this table, from the journal, tenant by tenant.
do $$
  declare
    tenant uuid;
  begin
    for tenant in select id from tenants loop
      perform set_config('stepwell.tenant_id', tenant::text, true);

      with given as (
        -- A start is filled in by its first decision; the start event is the first element that it enters.
        select j.instance_id, j.sequence, 0::bigint as place, (entered.event->>'token')::int as token, entered.event->>'element' as element,
          j.at, i.requester_id as by, 0 as number
        from instances i
        join journal j on j.tenant_id = tenant and j.instance_id = i.id and j.sequence = 1
        cross join lateral (
          select e.event from json_array_elements(j.events) with ordinality e (event, place)
          where e.event->>'type' = 'elementEntered' and e.event->'host' is null order by e.place limit 1
        ) entered
        where i.tenant_id = tenant and i.start_kind in ('member', 'hook')
        union all
        -- A task by its completion, or by each of those who had a part in it.
        select j.instance_id, j.sequence, e.place, (e.event->>'token')::int, t.element, j.at,
          coalesce(e.event->>'completedBy', e.event->>'memberId')::uuid,
          (row_number() over (partition by j.instance_id, (e.event->>'token')::int order by j.sequence, e.place) - 1)::int
        from journal j
        cross join lateral json_array_elements(j.events) with ordinality e (event, place)
        join tasks t on t.tenant_id = tenant and t.instance_id = j.instance_id and t.token = (e.event->>'token')::int
        where j.tenant_id = tenant
          and (e.event->>'type' = 'taskVoted' or (e.event->>'type' = 'taskCompleted' and e.event->'decision' is null))
      ), asked as (
        select g.*, i.process_id, p.form_id, p.form_version_id, f.definition->'fields' as fields, el.element as step
        from given g
        join instances i on i.tenant_id = tenant and i.id = g.instance_id
        join process_versions v on v.tenant_id = tenant and v.id = i.process_version_id
        cross join lateral (
          select e as element from jsonb_array_elements(v.definition->'elements') e
          where e->>'id' = g.element and e->>'formId' is not null
            and coalesce(jsonb_array_length(e->'editableFields'), 1) > 0
        ) el
        join process_version_forms p on p.tenant_id = tenant and p.process_version_id = v.id
          and p.form_id::text = el.element->>'formId'
        join form_versions f on f.tenant_id = tenant and f.id = p.form_version_id
      )
      insert into submissions (tenant_id, instance_id, token, number, form_id, form_version_id, process_id, element, submitted_at,
        submitted_by, content)
      select tenant, a.instance_id, a.token, a.number, a.form_id, a.form_version_id, a.process_id, a.element, a.at, a.by,
        coalesce((
          select jsonb_object_agg(latest.key, latest.value) from (
            select distinct on (said.key) said.key, said.value
            from journal b
            cross join lateral json_array_elements(b.events) with ordinality e (event, place)
            cross join lateral jsonb_each(case jsonb_typeof((coalesce(e.event->'variables', e.event->'values'))::jsonb)
              when 'object' then (coalesce(e.event->'variables', e.event->'values'))::jsonb else '{}'::jsonb end) said
            where b.tenant_id = tenant and b.instance_id = a.instance_id
              and (b.sequence < a.sequence or (b.sequence = a.sequence and e.place <= greatest(a.place, 1)))
            order by said.key, b.sequence desc, e.place desc
          ) latest
          where latest.value not in ('null', '[]', '""')
            and exists (select from jsonb_array_elements(a.fields) field where field->>'key' = latest.key)
            and not coalesce(a.step->'hiddenFields' ? latest.key, false)
        ), '{}')
      from asked a
      on conflict do nothing;
    end loop;
    perform set_config('stepwell.tenant_id', '', true);
  end $$;

analyze submissions;
