import { ValueView } from "@/components/instances/value-view";
import { Badge } from "@/components/ui/badge";
import type { DecisionExplanation, TableExplanation } from "@/engine/decision/evaluate/decision-result";
import { hitPolicyWords } from "../panels/hit-policies";

/** Which rules of which tables fired, on which values. */
export function ExplanationView({ explanation }: { explanation: DecisionExplanation }) {
  const { tables, complete } = explanation;
  if (tables.length === 0) return null;
  return (
    <div className="grid gap-3">
      <h3 className="font-medium text-sm text-strong">Why</h3>
      {tables.map((table, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a table can be asked several times; the list is made anew
        <TableStory key={index} table={table} named={tables.length > 1} />
      ))}
      {!complete && <p className="text-muted text-sm">More happened than is told here.</p>}
    </div>
  );
}

function TableStory({ table, named }: { table: TableExplanation; named: boolean }) {
  const fired = table.rules.filter((rule) => rule.fired);
  return (
    <div className="grid gap-2 rounded-md border p-3">
      {named && (
        <h4 className="font-medium text-sm text-strong">{[table.elementName, ...table.part].join(", ")}</h4>
      )}
      <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5 text-sm">
        {table.inputs.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words text-strong">
              <ValueView value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {fired.length === 0 ? (
        <p className="text-muted text-sm">
          None of {table.rules.length === 1 ? "its one rule" : `the ${table.rules.length} rules looked at`}{" "}
          fired.
        </p>
      ) : (
        <ul className="grid gap-1">
          {fired.map(({ rule, outputs }) => (
            <li key={rule} className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone="success">Rule {rule}</Badge>
              {outputs?.map((output, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: outputs are known by their place
                <span key={index} className="min-w-0 break-words text-strong">
                  <ValueView value={output} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p className="text-muted text-xs">
        {hitPolicyWords[table.hitPolicy].label}: {hitPolicyWords[table.hitPolicy].hint.toLowerCase()}.
      </p>
    </div>
  );
}
