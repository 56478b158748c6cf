import { ProcessDefinitionSchema } from "@/contracts/process";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { GetProcessVersionOutputSchema, ProcessVersionInputSchema } from "./get-process-version.schema";
import { canReadProcesses } from "./processes.policy";

export const getProcessVersion = memberProcedure
  .use(allow(canReadProcesses))
  .input(ProcessVersionInputSchema)
  .output(GetProcessVersionOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const version = await tx.processVersion.findFirst({
        where: { id: input.versionId, processId: input.processId },
      });
      if (!version) throw notFound("version");
      return { number: version.number, definition: ProcessDefinitionSchema.parse(version.definition) };
    }),
  );
