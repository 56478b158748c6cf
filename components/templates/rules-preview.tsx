import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { DecisionModel } from "@/contracts/decision";

/** The rules of a decision that is one table, for reading. */
export function RulesPreview({ model }: { model: DecisionModel }) {
  const logic = model.decisions[0]?.logic;
  if (logic?.kind !== "decisionTable") return null;
  return (
    <div className="rounded-lg border">
      <Table aria-label={`Rules of ${model.name}`}>
        <TableHead>
          <TableRow>
            {logic.inputs.map(({ expression }) => (
              <TableHeader key={expression}>{expression.replaceAll("_", " ")}</TableHeader>
            ))}
            {logic.outputs.map(({ name = "result" }) => (
              <TableHeader key={name}>then {name}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {logic.rules.map(({ id, inputs, outputs }) => (
            <TableRow key={id}>
              {[...inputs, ...outputs].map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table that never changes
                <TableCell key={column} className="whitespace-nowrap">
                  {inWords(text)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** Cells as people say them: what is in quotes needs none, and what is not looked at can be anything. */
const inWords = (text: string) => (text === "-" ? "any" : text.replaceAll('"', ""));
