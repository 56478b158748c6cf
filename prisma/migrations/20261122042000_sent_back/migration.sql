-- The earlier task to which one was sent back, in place of an outcome.
alter table tasks add column returned_to text;
