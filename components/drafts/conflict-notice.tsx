import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";

type ConflictNoticeProps = {
  message: string;
  onLoadTheirs: () => void;
  onKeepMine: () => void;
  /** Where the changes of both can be had in one. */
  onKeepBoth?: () => void;
};

/** Somebody else saved in between; nothing is lost before one of the two is chosen. */
export function ConflictNotice({ message, onLoadTheirs, onKeepMine, onKeepBoth }: ConflictNoticeProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 border-b bg-warning-soft px-4 py-2 text-sm text-warning-text"
    >
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      <p className="min-w-40 flex-1">{message}</p>
      <Button size="sm" onClick={onLoadTheirs}>
        Load that version
      </Button>
      <Button size="sm" onClick={onKeepMine}>
        Keep mine
      </Button>
      {onKeepBoth && (
        <Button size="sm" onClick={onKeepBoth} title="Where both changed the same, yours stays.">
          Keep both
        </Button>
      )}
    </div>
  );
}
