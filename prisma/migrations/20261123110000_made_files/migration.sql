-- The instance that made a file; null where a person or another system sent it.
alter table files add column instance_id uuid;
create index files_made on files (tenant_id, instance_id) where instance_id is not null;
