import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { TableColumn } from "@/contracts/data-table";
import type { ImportPreview } from "@/server/features/data-tables/import-records.schema";

type ImportPreviewViewProps = { preview: ImportPreview; columns: readonly TableColumn[] };

const kinds = {
  added: { label: "New", tone: "success" },
  changed: { label: "Changed", tone: "info" },
  same: { label: "As it is", tone: "neutral" },
} as const;

/** What a file would do: counts, what is refused, and the first records as they would come in. */
export function ImportPreviewView({ preview, columns }: ImportPreviewViewProps) {
  const unused = preview.headings.filter(({ column }) => column === null).map(({ heading }) => heading);
  const shown = columns.filter(({ key }) => preview.headings.some(({ column }) => column === key));
  return (
    <>
      <dl className="grid grid-cols-4 gap-2 max-md:grid-cols-2">
        <Count label="New" count={preview.added} />
        <Count label="Changed" count={preview.changed} />
        <Count label="As they are" count={preview.same} />
        <Count label="Refused" count={preview.refused} />
      </dl>
      {unused.length > 0 && (
        <p className="text-muted text-sm">
          Not imported, since no column has this name: {unused.map((heading) => `“${heading}”`).join(", ")}.
        </p>
      )}
      {preview.problems.length > 0 && (
        <section className="grid gap-1.5">
          <h3 className="font-medium text-sm text-strong">Lines that are refused</h3>
          <ul className="grid max-h-56 gap-1 overflow-y-auto rounded-md border bg-danger-soft p-3 text-danger-text text-sm">
            {preview.problems.map(({ line, message }) => (
              <li key={line}>
                <span className="figures font-medium">Line {line}:</span> {message}
              </li>
            ))}
            {preview.refused > preview.problems.length && (
              <li>And {preview.refused - preview.problems.length} more.</li>
            )}
          </ul>
        </section>
      )}
      {preview.sample.length > 0 && (
        <section className="grid gap-1.5">
          <h3 className="font-medium text-sm text-strong">The first records</h3>
          <Table aria-label="The first records" frameClassName="rounded-md border">
            <TableHead>
              <TableRow>
                <TableHeader>Line</TableHeader>
                <TableHeader>What happens</TableHeader>
                {shown.map(({ key, label }) => (
                  <TableHeader key={key}>{label}</TableHeader>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {preview.sample.map(({ line, kind, cells }) => (
                <TableRow key={line}>
                  <TableCell className="figures text-muted">{line}</TableCell>
                  <TableCell>
                    <Badge tone={kinds[kind].tone}>{kinds[kind].label}</Badge>
                  </TableCell>
                  {shown.map(({ key }) => (
                    <TableCell key={key} className="max-w-64 truncate">
                      {cells[key]}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </section>
      )}
    </>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <div className="rounded-md border bg-panel p-3">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="figures font-semibold text-lg text-strong">{count.toLocaleString()}</dd>
    </div>
  );
}
