-- As before, but what a dead server held keeps its place: a call in its first try was ready when it was made, and goes before all
-- that came later. At the end of a long queue it would wait for everybody a second time.
create or replace function release_leases(dead_server uuid) returns int
  language sql security definer set search_path = public, pg_temp
  as $$
    with released as (
      update effects set lease_until = null, lease_token = null, lease_server = null, in_trial = false,
        ready_at = case when attempts <= 1 then least(created_at, now()) else now() end,
        crashes = case when in_trial then crashes + 1 else greatest(crashes, least(crashes + 1, 2)) end
      where lease_server = dead_server and status = 'open' returning 1
    )
    select count(*)::int from released
  $$;
