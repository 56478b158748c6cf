import { v7 as newId } from "uuid";
import { readBpmn } from "@/interchange/bpmn/read-bpmn";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { keepOrigin } from "../interchange/origin-documents";
import { ImportProcessesInputSchema, ImportProcessesOutputSchema } from "./import-processes.schema";
import { knownNames } from "./known-names";
import { linkImported } from "./link-imported";
import { canBuildProcesses } from "./processes.policy";

/** Makes a draft of each chosen process of a BPMN file, which is kept with them. */
export const importProcesses = memberProcedure
  .use(allow(canBuildProcesses))
  .input(ImportProcessesInputSchema)
  .output(ImportProcessesOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const read = readBpmn(input.content);
    if (!read.ok) {
      throw new AppError("REFUSED", read.problems[0]?.message ?? "This file cannot be read.");
    }
    const chosen = read.processes.filter(({ id }) => input.processes.includes(id));
    if (chosen.length === 0) {
      throw new AppError("REFUSED", "The file has no process of that name. Read it again.");
    }
    const processes = new Map(chosen.map(({ id }) => [id, newId()]));
    return withTenant(tenantId, async (tx) => {
      const { fileName, content } = input;
      const originId = await keepOrigin(tx, { tenantId, memberId, kind: "bpmn", fileName, content });
      const known = { processes, ...(await knownNames(tx)) };
      const rows = chosen.map((process) => {
        const draft = linkImported(process, known);
        const id = processes.get(process.id) ?? newId();
        const name = draft.name.trim() || "Untitled process";
        return { tenantId, id, name, draft, originId, createdBy: memberId };
      });
      await tx.process.createMany({ data: rows });
      return { processes: rows.map(({ id, name }) => ({ id, name })) };
    });
  });
