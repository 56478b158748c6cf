/** A table of expressions: a list of contexts (DMN 1.5, 10.2.1.6). */
import type { FeelType } from "@/engine/expression/types/feel-type";
import { emptyContext } from "@/engine/expression/values/feel-value";
import type { LogicEntry } from "./logic-entry";

export const relation: LogicEntry<"relation"> = ({ columns, rows }, site) => {
  const types = columns.map(({ typeRef }) => site.type(typeRef));
  const compiled = rows.map(({ cells }, row) => {
    const inRow = site.inside(`row ${row + 1}`);
    if (cells.length > columns.length)
      inRow.report("tooManyCells", `Row ${row + 1} has more cells than there are columns.`);
    return cells.map((cell, index) => inRow.inside(columns[index]?.name ?? "").compile(cell));
  });
  const entries = new Map<string, FeelType>(
    columns.map(({ name }, index) => [name, types[index]?.feel ?? { kind: "Any" }]),
  );
  return {
    type: { kind: "list", element: { kind: "contextOf", entries } },
    run: (frame) => {
      frame.run.chargeList(compiled.length * (1 + columns.length));
      return compiled.map((cells) => {
        const result = emptyContext();
        for (const [index, { name }] of columns.entries()) {
          const value = cells[index]?.run(frame) ?? null;
          const type = types[index];
          result[name] =
            type === undefined ? value : frame.explainer.border(value, type, site.place, frame.run);
        }
        return result;
      });
    },
  };
};
