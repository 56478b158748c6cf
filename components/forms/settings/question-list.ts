import type { MatrixRow } from "@/contracts/fields/choice-fields";
import { nameFromText, uniqueName } from "../names";

/** A new last question, "Question 3" and so on. */
export function addQuestion(rows: readonly MatrixRow[]): MatrixRow[] {
  const keys = keysOf(rows);
  return [
    ...rows,
    { key: uniqueName(`question_${rows.length + 1}`, keys), label: `Question ${rows.length + 1}` },
  ];
}

/** A new label; a key that came from the label follows it. */
export function relabelQuestion(rows: readonly MatrixRow[], index: number, label: string): MatrixRow[] {
  return rows.map((row, position) => {
    if (position !== index) return row;
    const others = keysOf(rows.filter((_, other) => other !== index));
    const isAutomatic = row.key === uniqueName(nameFromText(row.label, "question"), others);
    return { key: isAutomatic ? uniqueName(nameFromText(label, "question"), others) : row.key, label };
  });
}

function keysOf(rows: readonly MatrixRow[]): Set<string> {
  return new Set(rows.map(({ key }) => key));
}
