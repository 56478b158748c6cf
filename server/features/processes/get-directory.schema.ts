import { z } from "zod";
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
  groups: z.array(NamedSchema.extend({ isEmpty: z.boolean() })),
  members: z.array(NamedSchema),
});
export type ProcessDirectory = z.infer<typeof GetDirectoryOutputSchema>;
