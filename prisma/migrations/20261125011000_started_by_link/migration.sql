-- A request may have been started by a public link.
alter table instances drop constraint instances_start_kind_check;
alter table instances add constraint instances_start_kind_check
  check (start_kind in ('member', 'hook', 'event', 'call', 'link')) not valid;
alter table instances validate constraint instances_start_kind_check;
