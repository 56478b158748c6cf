import { readBpmn } from "@/interchange/bpmn/read-bpmn";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ImportFileSchema } from "../interchange/interchange.schema";
import { canBuildProcesses } from "./processes.policy";
import { ReadProcessFileOutputSchema } from "./read-process-file.schema";

/** What a BPMN file holds and what would become of it; changes nothing. A mutation, since files are too long for a URL. */
export const readProcessFile = memberProcedure
  .use(allow(canBuildProcesses))
  .input(ImportFileSchema)
  .output(ReadProcessFileOutputSchema)
  .mutation(({ input }) => {
    const read = readBpmn(input.content);
    if (!read.ok) return read;
    const processes = read.processes.map(({ id, definition }) => ({
      id,
      name: definition.name,
      elements: definition.elements.length,
    }));
    return { ok: true as const, processes, report: read.report };
  });
