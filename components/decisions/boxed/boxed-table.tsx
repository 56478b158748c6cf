import type { DecisionTable } from "@/contracts/boxed-expression";
import { hitPolicyWords } from "../panels/hit-policies";
import { cellText, columnsOf } from "../table/columns";
import { Feel } from "./box";

/** A decision table inside another expression, to read. */
export function BoxedTable({ table }: { table: DecisionTable }) {
  const columns = columnsOf(table);
  return (
    <div className="grid gap-1">
      <div className="overflow-x-auto rounded-md border bg-panel">
        <table className="w-full text-sm">
          <thead className="bg-sunken text-left text-muted">
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" className="px-2 py-1 font-medium">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y">
            {table.rules.map((rule, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rules are known by their place and are only read
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column.id} className="px-2 py-1 align-top">
                    <Feel text={cellText(rule, column)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-muted text-xs">
        {hitPolicyWords[table.hitPolicy].label}: {hitPolicyWords[table.hitPolicy].hint.toLowerCase()}.
      </p>
    </div>
  );
}
