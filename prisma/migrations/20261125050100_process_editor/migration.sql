-- Who saved the draft last, as forms and decisions tell it.
alter table processes add column updated_by uuid;
