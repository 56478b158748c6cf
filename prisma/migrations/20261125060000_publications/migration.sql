-- What whoever published a version of a form says about it.
alter table form_versions add column note text check (length(note) <= 2000);

-- What was known and accepted when a version was published: what it breaks, and how scenarios went, as contracts/impact.ts
-- says. Versions from before have none.
alter table form_versions add column publication jsonb;
alter table process_versions add column publication jsonb;
