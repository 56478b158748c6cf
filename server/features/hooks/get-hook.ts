import { FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { startsFor } from "@/engine/definition/starts";
import { notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { readHookRows } from "./hook-rows";
import { canManageHooks } from "./hooks.policy";
import { type HookDetails, HookDetailsSchema, HookReferenceSchema } from "./hooks.schema";
import { sampleBody } from "./sample-body";

export const getHook = memberProcedure
  .use(allow(canManageHooks))
  .input(HookReferenceSchema)
  .output(HookDetailsSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const [hook] = await readHookRows(tx, input.hookId);
      if (!hook) {
        throw notFound("hook");
      }
      return {
        ...hook,
        sampleBody: await readSampleBody(tx, hook.processId),
        deliveries: await readDeliveries(tx, hook.id),
      };
    }),
  );

/** The last twenty; a delivery with two keys counts once. */
function readDeliveries(tx: Transaction, hookId: string): Promise<HookDetails["deliveries"]> {
  return tx.$queryRaw`
    select d.instance_id as "instanceId", i.reference, min(d.idempotency_key) as "idempotencyKey",
      min(d.received_at) as "receivedAt"
    from hook_deliveries d join instances i on i.tenant_id = d.tenant_id and i.id = d.instance_id
    where d.hook_id = ${hookId}::uuid
    group by d.instance_id, i.reference order by min(d.received_at) desc limit 20`;
}

async function readSampleBody(tx: Transaction, processId: string): Promise<Variables> {
  const [published] = await tx.$queryRaw<{ versionId: string; definition: unknown }[]>`
    select v.id as "versionId", v.definition from processes p
    join process_versions v on v.tenant_id = p.tenant_id and v.id = p.published_version_id
    where p.id = ${processId}::uuid`;
  const definition = ProcessDefinitionSchema.safeParse(published?.definition).data;
  const [start] = definition === undefined ? [] : startsFor(definition, "hook");
  if (!published || !start?.formId) {
    return {};
  }
  const [form] = await tx.$queryRaw<{ definition: unknown }[]>`
    select v.definition from process_version_forms p
    join form_versions v on v.tenant_id = p.tenant_id and v.id = p.form_version_id
    where p.process_version_id = ${published.versionId}::uuid and p.form_id = ${start.formId}::uuid`;
  return form ? sampleBody(FormDefinitionSchema.parse(form.definition)) : {};
}
