import { Check, CloudOff, CloudUpload, TriangleAlert } from "lucide-react";
import type { SaveStatus } from "./autosave";

const words: Record<SaveStatus["kind"], string> = {
  saved: "Saved",
  pending: "Saving…",
  saving: "Saving…",
  offline: "Offline, keeps trying",
  conflict: "Not saved",
  refused: "Not saved",
};

const icons = {
  saved: Check,
  pending: CloudUpload,
  saving: CloudUpload,
  offline: CloudOff,
  conflict: TriangleAlert,
  refused: TriangleAlert,
};

export function SaveIndicator({ status }: { status: SaveStatus }) {
  const Icon = icons[status.kind];
  const bad = status.kind === "conflict" || status.kind === "refused" || status.kind === "offline";
  return (
    <span
      role="status"
      aria-live="polite"
      title={"message" in status ? status.message : undefined}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap text-sm ${bad ? "text-warning-text" : "text-muted"}`}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      <span className={bad ? "" : "max-md:sr-only"}>{words[status.kind]}</span>
    </span>
  );
}
