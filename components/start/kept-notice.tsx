import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";

/** Says that the form is not empty because the member began before. */
export function KeptNotice({ savedAt, onDiscard }: { savedAt: Date; onDiscard: () => void }) {
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-info-soft px-3 py-2 text-info-text text-sm">
      <p role="status" className="flex-1">
        You go on with what you entered <RelativeTime at={savedAt} />.
      </p>
      <Button size="sm" variant="ghost" onClick={onDiscard}>
        Start over
      </Button>
    </div>
  );
}
