import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Path, Side } from "@/engine/compare/merged";
import type { Conflict } from "./tell-conflict";

type ConflictNoticeProps = {
  conflicts: readonly Conflict[];
  onChoose: (path: Path, side: Side) => void;
};

/**
 * What two people changed at the same time, each in their own way, with what both made of it. Everything else is in already
 * and editing goes on; until somebody chooses, theirs is saved and one's own stays on the screen.
 */
export function ConflictNotice({ conflicts, onChoose }: ConflictNoticeProps) {
  if (conflicts.length === 0) return null;
  return (
    <section
      role="alert"
      aria-label="Changed by two people"
      className="grid max-h-60 gap-3 overflow-y-auto border-b bg-warning-soft px-4 py-2.5 text-sm text-warning-text"
    >
      {conflicts.map((conflict) => (
        <ConflictRow key={conflict.path.join(" ")} conflict={conflict} onChoose={onChoose} />
      ))}
    </section>
  );
}

type ConflictRowProps = { conflict: Conflict; onChoose: ConflictNoticeProps["onChoose"] };

function ConflictRow({ conflict, onChoose }: ConflictRowProps) {
  const { path, title, by, mine, theirs } = conflict;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-60 flex-1 gap-0.5">
        <p className="font-medium">
          {by} and you both changed “{title}”. Theirs is saved; choose which one stays.
        </p>
        <p className="break-words text-default">
          <span className="font-medium text-strong">Yours:</span> {mine}
        </p>
        <p className="break-words text-default">
          <span className="font-medium text-strong">{by}:</span> {theirs}
        </p>
      </div>
      <span className="flex gap-2">
        <Button size="sm" aria-label={`Keep mine: ${title}`} onClick={() => onChoose(path, "mine")}>
          Keep mine
        </Button>
        <Button size="sm" aria-label={`Take theirs: ${title}`} onClick={() => onChoose(path, "theirs")}>
          Take theirs
        </Button>
      </span>
    </div>
  );
}
