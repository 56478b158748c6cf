-- What whoever published a version says about it.
alter table process_versions add column note text check (length(note) <= 2000);
