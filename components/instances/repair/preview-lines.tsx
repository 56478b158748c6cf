import { ArrowRight, CircleSlash, type LucideIcon, PencilLine, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { PreviewLineView } from "@/server/features/instances/repair-instance.schema";

const looks: Record<PreviewLineView["kind"], { icon: LucideIcon; className: string; word: string }> = {
  ends: { icon: CircleSlash, className: "text-muted", word: "Ends" },
  changes: { icon: PencilLine, className: "text-info-text", word: "Changes" },
  begins: { icon: ArrowRight, className: "text-success-text", word: "Then" },
  warns: { icon: TriangleAlert, className: "text-warning-text", word: "Warning" },
};

/** What a repair would do, one sentence a line; with `of`, how many of the requests each is about. */
export function PreviewLines({
  lines,
  of,
}: {
  lines: readonly (PreviewLineView & { count?: number })[];
  of?: number;
}) {
  if (lines.length === 0) return <p className="text-muted text-sm">Nothing changes.</p>;
  return (
    <ul className="grid gap-1.5">
      {lines.map(({ kind, text, count }) => {
        const { icon: Icon, className, word } = looks[kind];
        return (
          <li key={`${kind} ${text}`} className="flex items-start gap-2 text-sm">
            <Icon aria-hidden="true" className={cn("mt-0.5 size-4 shrink-0", className)} />
            <span className="min-w-0 break-words text-default">
              <span className="sr-only">{word}: </span>
              {text}.
              {count !== undefined && count !== of && (
                <span className="figures text-muted"> ({count.toLocaleString("en")} of them)</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
