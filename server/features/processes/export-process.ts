import { ProcessDefinitionSchema } from "@/contracts/process";
import { writeBpmn } from "@/interchange/bpmn/write-bpmn";
import { AppError, notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { asUtf8 } from "../interchange/as-utf8";
import { fileNameOf } from "../interchange/file-name-of";
import { ExportedFileSchema } from "../interchange/interchange.schema";
import { findOrigin } from "../interchange/origin-documents";
import { ExportProcessInputSchema } from "./export-process.schema";
import { getOwnedProcess } from "./get-owned-process";
import { canReadProcesses } from "./processes.policy";

/** The draft or a version as a BPMN file; what was imported comes back with everything that we do not read in it. */
export const exportProcess = memberProcedure
  .use(allow(canReadProcesses))
  .input(ExportProcessInputSchema)
  .output(ExportedFileSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { definition: stored, originId } = await findDefinition(tx, input);
      const definition = ProcessDefinitionSchema.parse(stored);
      const origin = await findOrigin(tx, originId);
      const written = writeBpmn(definition, {
        processId: `Process_${input.processId}`,
        ...(origin !== undefined && { origin }),
      });
      if (!written.ok) {
        const reason = written.problems[0]?.message ?? "Its file cannot be read any more.";
        throw new AppError("REFUSED", `This process cannot be exported. ${reason}`);
      }
      return { fileName: fileNameOf(definition.name, "bpmn"), content: asUtf8(written.xml) };
    }),
  );

type Wanted = { processId: string; versionId?: string | undefined };

async function findDefinition(tx: Transaction, { processId, versionId }: Wanted) {
  if (versionId === undefined) {
    const { draft, originId } = await getOwnedProcess(tx, processId);
    return { definition: draft, originId };
  }
  const version = await tx.processVersion.findFirst({ where: { id: versionId, processId } });
  if (!version) throw notFound("version");
  return version;
}
