-- Which PostgreSQL, by the time of its start, a server took its lock from. A lock of this PostgreSQL that is free was held and is
-- lost, also for a peer that never saw it held: one that began later than the server died.
alter table servers add column lock_epoch timestamptz not null default pg_postmaster_start_time();
