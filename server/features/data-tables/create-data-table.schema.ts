import { z } from "zod";

/** Data tables to start from; the empty one first. */
export const tableTemplates = [
  { key: "blank", title: "Blank table", description: "One column, and no records yet." },
  { key: "suppliers", title: "Suppliers", description: "Number, name, contact, country and payment terms." },
  { key: "costCentres", title: "Cost centres", description: "Code, name, budget, and whether it is open." },
] as const;

export const TableTemplateKeySchema = z.enum(tableTemplates.map((template) => template.key));
export type TableTemplateKey = z.infer<typeof TableTemplateKeySchema>;

export const CreateDataTableInputSchema = z.object({
  name: z.string().trim().min(1, "Give the data table a name.").max(200),
  template: TableTemplateKeySchema.default("blank"),
});
export const CreateDataTableOutputSchema = z.object({ id: z.uuid() });
