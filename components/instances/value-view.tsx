import { CalculatedValue } from "@/components/forms/calculated-value";
import { isTagged, type Value } from "@/contracts/value";

/** Any process value for people: lists of rows as a small table, everything else as text. */
export function ValueView({ value }: { value: Value }) {
  if (value === null || value === "") return <span className="text-muted">–</span>;
  if (typeof value === "string") return <span className="whitespace-pre-wrap break-words">{value}</span>;
  if (Array.isArray(value)) return <ListView items={value} />;
  return isRecord(value) ? <RecordView record={value} /> : <CalculatedValue value={value} />;
}

type ValueRecord = { [key: string]: Value };

function isRecord(value: Value): value is ValueRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isTagged(value);
}

function ListView({ items }: { items: Value[] }) {
  if (items.length === 0) return <span className="text-muted">None</span>;
  const rows = items.filter(isRecord);
  if (rows.length < items.length) {
    return (
      <ul className="list-inside list-disc">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity and the list never changes
          <li key={index}>
            <ValueView value={item} />
          </li>
        ))}
      </ul>
    );
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <div className="overflow-x-auto rounded-sm border">
      <table className="w-full text-sm">
        <thead className="bg-sunken text-left text-muted">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-1 font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and the table never changes
            <tr key={index}>
              {columns.map((column) => (
                <td key={column} className="px-2 py-1">
                  <ValueView value={row[column] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RecordView({ record }: { record: ValueRecord }) {
  return (
    <dl className="grid gap-x-3 text-sm sm:grid-cols-[max-content_1fr]">
      {Object.entries(record).map(([key, value]) => (
        <div key={key} className="contents">
          <dt className="text-muted">{key}</dt>
          <dd className="min-w-0">
            <ValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
