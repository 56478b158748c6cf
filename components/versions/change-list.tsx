import { changeMarks } from "@/components/canvas/diagram/overlay-marks";
import { Badge } from "@/components/ui/badge";
import type { Change, ChangeKind } from "@/engine/compare/change";

const kindWords: Record<ChangeKind, string> = { added: "Added", changed: "Changed", removed: "Removed" };

/** What is different between two versions, in words. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="text-muted text-sm">Both say the same.</p>;
  return (
    <ul aria-label="Changes" className="grid gap-2.5">
      {changes.map(({ kind, about, title, says }) => {
        const { icon, tone } = changeMarks[kind];
        return (
          <li
            key={"id" in about ? `${about.kind} ${about.id}` : about.kind}
            className="flex items-start gap-2.5"
          >
            <Badge tone={tone} icon={icon} className="mt-px w-20">
              {kindWords[kind]}
            </Badge>
            <span className="grid min-w-0 flex-1 text-sm">
              <span className="break-words font-medium text-strong">{title}</span>
              {says.map((sentence) => (
                <span key={sentence} className="break-words text-default">
                  {sentence}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
