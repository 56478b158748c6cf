import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { cellText } from "@/engine/data-table/read-cell";
import type { TemplateDetails } from "@/server/features/templates/get-template.schema";

/** The sample records of a data table, for reading. */
export function RecordsPreview({ name, shape, records }: TemplateDetails["tables"][number]) {
  return (
    <div className="rounded-lg border">
      <Table aria-label={`Records of ${name}`}>
        <TableHead>
          <TableRow>
            {shape.columns.map(({ key, label }) => (
              <TableHeader key={key}>{label}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map((record) => (
            <TableRow key={JSON.stringify(record)}>
              {shape.columns.map((column) => (
                <TableCell key={column.key} className="whitespace-nowrap">
                  {cellText(record[column.key], column)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
