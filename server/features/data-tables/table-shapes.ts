import { type TableShape, TableShapeSchema } from "@/contracts/data-table";
import type { TableTemplateKey } from "./create-data-table.schema";

const option = (value: string) => ({ value, label: value });

/** The columns that a new table of each template has. */
export const tableShapes: Record<TableTemplateKey, TableShape> = {
  blank: TableShapeSchema.parse({
    columns: [{ key: "name", label: "Name", type: "text" }],
    keyColumn: null,
  }),
  suppliers: TableShapeSchema.parse({
    columns: [
      { key: "number", label: "Number", type: "text", required: true },
      { key: "name", label: "Name", type: "text", required: true },
      { key: "contact", label: "Contact", type: "email" },
      { key: "country", label: "Country", type: "text" },
      { key: "paymentDays", label: "Payment days", type: "number", decimals: 0 },
      { key: "rating", label: "Rating", type: "choice", options: ["A", "B", "C"].map(option) },
      { key: "blocked", label: "Blocked", type: "yesNo" },
    ],
    keyColumn: "number",
  }),
  costCentres: TableShapeSchema.parse({
    columns: [
      { key: "code", label: "Code", type: "text", required: true },
      { key: "name", label: "Name", type: "text", required: true },
      { key: "budget", label: "Budget", type: "number", decimals: 2 },
      { key: "open", label: "Open", type: "yesNo" },
      { key: "validUntil", label: "Valid until", type: "date" },
    ],
    keyColumn: "code",
  }),
};
