import type { ChangeKind } from "@/engine/compare/change";
import { roundedPath } from "@/engine/layout/rounded-path";
import type { Route } from "@/engine/layout/route-flow";

export type FlowTone = "plain" | "visited" | "faint" | "selected" | "error" | ChangeKind;

const strokes: Record<FlowTone, string> = {
  plain: "stroke-muted",
  visited: "stroke-accent",
  faint: "stroke-line-strong",
  selected: "stroke-accent",
  error: "stroke-danger",
  added: "stroke-success",
  changed: "stroke-info",
  removed: "stroke-danger",
};
const fills: Record<FlowTone, string> = {
  plain: "fill-muted",
  visited: "fill-accent",
  faint: "fill-line-strong",
  selected: "fill-accent",
  error: "fill-danger",
  added: "fill-success",
  changed: "fill-info",
  removed: "fill-danger",
};

/** A flow's line with its arrow head. */
export function FlowLine({ route, tone, dashed }: { route: Route; tone: FlowTone; dashed?: boolean }) {
  const end = route.points.at(-1);
  const before = route.points.at(-2);
  if (!end || !before) return null;
  const down = before.x === end.x;
  const wide = tone === "visited" || tone === "selected" || tone === "added" || tone === "changed";
  return (
    <>
      <path
        d={roundedPath(route.points)}
        className={`fill-none ${strokes[tone]}`}
        strokeWidth={wide ? 2 : 1.5}
        strokeDasharray={dashed || tone === "removed" ? "5 4" : undefined}
      />
      <path
        d={down ? "M -4.5 -8 L 0 0 L 4.5 -8 Z" : "M -8 -4.5 L 0 0 L -8 4.5 Z"}
        transform={`translate(${end.x} ${end.y})`}
        className={fills[tone]}
      />
    </>
  );
}
