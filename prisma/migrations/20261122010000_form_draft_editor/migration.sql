-- Who saved the draft last, so that a second editor is told whose changes stand in the way.
alter table forms add column updated_by uuid;
alter table forms add foreign key (tenant_id, updated_by) references members (tenant_id, id);
