import { isEmptyValue } from "@/engine/form/field-entry";
import { recordOf } from "@/engine/form/record-value";
import type { ReadProps } from "../field-view";
import { optionLabel } from "../fields/choice";

/** Questions with their answers, those without one too. */
export function MatrixRead({ field, value }: ReadProps<"matrix">) {
  const answers = recordOf(value) ?? {};
  return (
    <ul className="divide-y rounded-md border">
      {field.rows.map(({ key, label }) => (
        <li key={key} className="flex flex-wrap justify-between gap-x-4 px-3 py-1.5">
          <span className="text-muted">{label || key}</span>
          {isEmptyValue(answers[key]) ? (
            <span className="text-muted">–</span>
          ) : (
            <span className="text-strong">{optionLabel(field.scale, answers[key])}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
