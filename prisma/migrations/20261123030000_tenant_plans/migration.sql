-- What the operator lets a tenant use of the shared machines (contracts/plan.ts). The set of plans is not closed here: a
-- release that does not know a plan treats it as the default.
alter table tenants add column plan text not null default 'standard' check (length(plan) between 1 and 40);
