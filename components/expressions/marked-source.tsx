import type { RefObject } from "react";
import { cn } from "@/components/ui/cn";
import type { CheckedProblem } from "@/engine/expression/types/check-expression";

type MarkedSourceProps = {
  source: string;
  problems: readonly CheckedProblem[];
  className: string;
  layer: RefObject<HTMLDivElement | null>;
};

type Piece = { text: string; severity?: CheckedProblem["severity"]; from: number };

/** The text cut at the problems; one that lies in another is left to that. */
function piecesOf(source: string, problems: readonly CheckedProblem[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, severity } of problems.toSorted((left, right) => left.from - right.from)) {
    if (from < at || from >= to) continue;
    pieces.push({ text: source.slice(at, from), from: at });
    pieces.push({ text: source.slice(from, to), severity, from });
    at = to;
  }
  pieces.push({ text: source.slice(at), from: at });
  return pieces;
}

/** Lies over the text and draws a line under what does not fit; has to break lines exactly as the text does. */
export function MarkedSource({ source, problems, className, layer }: MarkedSourceProps) {
  return (
    <div
      ref={layer}
      aria-hidden="true"
      data-slot="expression-marks"
      className={cn(
        "pointer-events-none absolute inset-0 overflow-hidden whitespace-pre-wrap break-words border border-transparent text-transparent",
        className,
      )}
    >
      {piecesOf(source, problems).map(({ text, severity, from }) => (
        <span
          key={`${from}-${severity ?? ""}`}
          className={cn(
            severity && "underline decoration-2 decoration-wavy underline-offset-4",
            severity === "error" && "decoration-danger",
            severity === "warning" && "decoration-warning",
          )}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
