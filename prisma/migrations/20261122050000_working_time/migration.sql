-- When a tenant works: the zone of its processes' dates, and the calendar by which timers and due dates may count.
-- A calendar that is null is the usual week in that zone; the application knows it.
set local lock_timeout = '5s';

alter table tenants
  add column time_zone text not null default 'UTC',
  add column calendar jsonb;
