import { importDmn } from "@/interchange/dmn/import-dmn";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ImportFileSchema } from "../interchange/interchange.schema";
import { canBuildDecisions } from "./decisions.policy";
import { ReadDecisionFileOutputSchema } from "./read-decision-file.schema";

/** What a DMN file holds and what would become of it; changes nothing. A mutation, since files are too long for a URL. */
export const readDecisionFile = memberProcedure
  .use(allow(canBuildDecisions))
  .input(ImportFileSchema)
  .output(ReadDecisionFileOutputSchema)
  .mutation(({ input }) => {
    const read = importDmn(input.content);
    if (!read.ok) return read;
    const { model, report } = read;
    return {
      ok: true as const,
      name: model.name,
      decisions: model.decisions.map(({ name }) => name),
      report,
    };
  });
