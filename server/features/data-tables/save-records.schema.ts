import { z } from "zod";
import { CellsInputSchema, RecordSchema } from "./data-tables.schema";

/** Records that one call changes: a pasted block, not a file. */
export const MAX_SAVED = 1000;

const version = z.int32().min(1);

export const SaveRecordsInputSchema = z
  .object({
    tableId: z.uuid(),
    create: z.array(z.object({ id: z.uuid(), cells: CellsInputSchema })).default([]),
    /** Cells that are not given stay; null empties one. */
    update: z.array(z.object({ id: z.uuid(), version, cells: CellsInputSchema })).default([]),
    delete: z.array(z.object({ id: z.uuid(), version })).default([]),
  })
  .superRefine((input, { addIssue }) => {
    const ids = [...input.create, ...input.update, ...input.delete].map(({ id }) => id);
    if (ids.length > MAX_SAVED) {
      const message = `At most ${MAX_SAVED} records are saved at once. Import a file for more.`;
      addIssue({ code: "custom", message });
    }
    if (new Set(ids).size < ids.length) {
      addIssue({ code: "custom", message: "A record is named twice." });
    }
  });

/** The created and updated records as they are now. */
export const SaveRecordsOutputSchema = z.object({ records: z.array(RecordSchema) });
