-- When somebody killed the server on purpose, in a demo, to see others take over: times are told from that moment.
set local lock_timeout = '5s';
alter table servers add column unplugged_at timestamptz;
