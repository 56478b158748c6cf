import { z } from "zod";
import type { TableShape } from "@/contracts/data-table";
import { DecisionModelSchema } from "@/contracts/decision";
import { FormDefinitionSchema } from "@/contracts/form";

const NamedSchema = z.object({ id: z.uuid(), name: z.string() });

export const GetDirectoryOutputSchema = z.object({
  forms: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      publishedVersionId: z.uuid().nullable(),
      /** The published version's; the draft's while there is none. */
      definition: FormDefinitionSchema,
      hasNewerDraft: z.boolean(),
    }),
  ),
  decisions: z.array(
    NamedSchema.extend({
      published: z.object({ versionId: z.uuid(), number: z.int() }).nullable(),
      /** The published version's; the draft's while there is none. */
      model: DecisionModelSchema,
      hasNewerDraft: z.boolean(),
    }),
  ),
  /** Those that the process asks for by number. */
  decisionVersions: z.array(
    z.object({ decisionId: z.uuid(), number: z.int(), versionId: z.uuid(), model: DecisionModelSchema }),
  ),
  groups: z.array(NamedSchema.extend({ isEmpty: z.boolean() })),
  members: z.array(NamedSchema),
  dataTables: z.array(NamedSchema.extend({ shape: z.custom<TableShape>() })),
});
export type ProcessDirectory = z.infer<typeof GetDirectoryOutputSchema>;
