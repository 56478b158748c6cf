-- With a finished request go the documents that it made and the log of its webhook events. Else the function is as it was.
create index on webhook_deliveries (tenant_id, instance_id);

create or replace function purge_ended_instances(most int) returns int
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    tenant uuid := current_tenant_id();
    cutoff timestamptz;
    gone uuid[];
    sent uuid[];
  begin
    select retention_cutoff(t.retention_months) into cutoff from tenants t
    join tenant_upkeep u on u.tenant_id = t.id and u.rolled_until >= retention_cutoff(t.retention_months) where t.id = tenant;
    if cutoff is null then
      return 0;
    end if;
    update tenant_upkeep set kept_from = cutoff where tenant_id = tenant and kept_from < cutoff;
    select array_agg(ended.id) into gone
    from (
      select old.id from processes p cross join lateral (
        select i.id, i.ended_at from instances i
        where i.tenant_id = tenant and i.process_id = p.id and i.ended_at < cutoff
          and not exists (select from instances c where c.tenant_id = tenant and c.parent_instance_id = i.id)
          and not exists (select from deliveries d where d.tenant_id = tenant and d.instance_id = i.id)
          and not exists (select from messages m where m.tenant_id = tenant and m.sender_instance_id = i.id and m.ended_at is null)
          and not exists (select from messages m where m.tenant_id = tenant and m.instance_id = i.id and m.ended_at is null)
          and not exists (select from effects e where e.tenant_id = tenant and e.instance_id = i.id and e.status = 'open')
          and not exists (select from bulk_operation_rows b
                          where b.tenant_id = tenant and b.instance_id = i.id and b.status = 'waiting')
        order by i.ended_at limit most
      ) old
      where p.tenant_id = tenant limit most
    ) ended;
    if gone is null then
      return 0;
    end if;
    delete from files f using (
      select distinct (regexp_matches(i.state::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g'))[1]::uuid as id
      from instances i where i.tenant_id = tenant and i.id = any(gone) and exists (select from files where tenant_id = tenant)
    ) named where f.tenant_id = tenant and f.id = named.id and f.created_at < cutoff;
    select array_agg(id) into sent from messages m
    where m.tenant_id = tenant and (m.sender_instance_id = any(gone) or m.instance_id = any(gone));
    delete from subscriptions where tenant_id = tenant and instance_id = any(gone);
    delete from messages where tenant_id = tenant and id = any(sent);
    delete from timers where tenant_id = tenant and instance_id = any(gone);
    delete from tasks where tenant_id = tenant and instance_id = any(gone);
    delete from hook_deliveries where tenant_id = tenant and instance_id = any(gone);
    delete from webhook_deliveries where tenant_id = tenant and instance_id = any(gone);
    delete from files where tenant_id = tenant and instance_id = any(gone);
    delete from bulk_operation_rows where tenant_id = tenant and instance_id = any(gone);
    delete from effects where tenant_id = tenant and instance_id = any(gone);
    delete from step_facts where tenant_id = tenant and instance_id = any(gone);
    delete from journal where tenant_id = tenant and instance_id = any(gone);
    delete from instances where tenant_id = tenant and id = any(gone);
    return cardinality(gone);
  end $$;
