import { CircleAlert } from "lucide-react";
import type { ImportProblem } from "@/server/features/interchange/interchange.schema";

/** So many are shown; a file that is wrong throughout is not mended from a list. */
const SHOWN = 50;

/** Why a file is not taken, each with its place. */
export function ImportProblems({
  fileName,
  problems,
}: {
  fileName: string;
  problems: readonly ImportProblem[];
}) {
  return (
    <div className="grid gap-3">
      <p className="text-sm text-strong">“{fileName}” cannot be taken.</p>
      <ul aria-label="Problems" className="grid gap-2">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity and the list never changes
            key={index}
            className="flex items-start gap-2 rounded-md bg-danger-soft p-2.5 text-danger-text text-sm"
          >
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <span className="grid min-w-0 gap-0.5">
              <span className="break-words">{problem.message}</span>
              <Place {...problem} />
            </span>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && (
        <p className="text-muted text-sm">And {problems.length - SHOWN} more of the kind.</p>
      )}
    </div>
  );
}

export function Place({ elementId, line, column, pointer }: Omit<ImportProblem, "message">) {
  const words = [
    pointer && `At ${pointer}`,
    elementId && `Element ${elementId}`,
    line !== undefined && `line ${line}`,
    column !== undefined && `column ${column}`,
  ].filter(Boolean);
  return words.length > 0 && <span className="break-all text-xs">{words.join(", ")}</span>;
}
