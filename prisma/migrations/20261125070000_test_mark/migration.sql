-- A draft can be started for real with a test mark: reports leave the request out, and what would reach outside may be held until a
-- person says what comes back. Servers of the release before go on as ever: the marks have defaults, and what a mark means for
-- called requests and for effects is written by triggers, whoever inserts.

-- A version that was made of a draft for test runs; its number is negative and nobody is shown it as a version.
alter table process_versions add column test boolean not null default false;
alter table process_versions add constraint process_versions_test_number check (test = (number < 0));

alter table instances
  add column test boolean not null default false,
  -- Only of a test run: what would reach outside waits for a person's answer.
  add column holds_calls boolean not null default false,
  -- Whole tables are not read for it: all rows there are have the defaults.
  add constraint instances_holds_calls check (test or not holds_calls) not valid;

-- Test runs are few, so that leaving their step facts out costs one look at this index.
create index instances_tests on instances (tenant_id, process_id) include (id) where test;

-- What a test run calls is part of the test.
create function inherit_test_mark() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
  begin
    select test, holds_calls into new.test, new.holds_calls from instances
    where tenant_id = new.tenant_id and id = new.parent_instance_id and test;
    new.test := coalesce(new.test, false);
    new.holds_calls := coalesce(new.holds_calls, false);
    return new;
  end $$;

create trigger inherit_test_mark before insert on instances
  for each row when (new.parent_instance_id is not null) execute function inherit_test_mark();

-- Nobody takes an effect without a time at which it is ready. What nobody waits for, such as a webhook event, is not done at all.
create function hold_call_of_test() returns trigger
  language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if exists (select from instances where tenant_id = new.tenant_id and id = new.instance_id and holds_calls) then
      new.ready_at := null;
      if not new.awaited then
        new.status := 'cancelled';
        new.ended_at := new.created_at;
      end if;
    end if;
    return new;
  end $$;

create trigger hold_call_of_test before insert on effects
  for each row when (new.kind in ('http', 'email', 'webhookEvent')
    or new.kind = 'dataRecord' and new.request->>'operation' not in ('find', 'list'))
  execute function hold_call_of_test();
