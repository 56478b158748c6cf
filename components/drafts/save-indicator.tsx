import { Check, CloudOff, CloudUpload, LogOut, TriangleAlert } from "lucide-react";
import { isWaiting, type SaveStatus } from "./draft-sync";

type SaveIndicatorProps = {
  status: SaveStatus;
  /** How much is not saved, while that lasts. */
  unsaved?: number;
  /** Whether what is not saved can be found again on this device. */
  isKept?: boolean;
  /** What somebody else just changed. */
  news?: string | null;
};

const words: Record<SaveStatus["kind"], string> = {
  saved: "Saved",
  pending: "Saving…",
  saving: "Saving…",
  offline: "Offline",
  away: "The server does not answer",
  busy: "The server is busy",
  signedOut: "Signed out",
  refused: "Not saved",
};

const icons = {
  saved: Check,
  pending: CloudUpload,
  saving: CloudUpload,
  offline: CloudOff,
  away: CloudOff,
  busy: CloudUpload,
  signedOut: LogOut,
  refused: TriangleAlert,
};

/** Whether the draft is saved; if not, why, and where it is meanwhile. */
export function SaveIndicator({ status, unsaved = 0, isKept = true, news }: SaveIndicatorProps) {
  const bad = isWaiting(status) || status.kind === "refused";
  const Icon = icons[status.kind];
  const changes = unsaved === 1 ? "1 change" : `${unsaved} changes`;
  const kept = isKept ? `${changes} kept on this device` : `${changes} only in this window`;
  return (
    <span
      role="status"
      aria-live="polite"
      title={news ?? undefined}
      className={`inline-flex min-w-0 items-center gap-1.5 text-sm ${bad ? "text-warning-text" : "text-muted"}`}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span className={bad ? "" : "max-w-60 truncate max-md:sr-only"}>
        {bad && unsaved > 0 ? `${words[status.kind]}, ${kept}` : (!bad && news) || words[status.kind]}
      </span>
      {status.kind === "refused" && <span className="max-w-96">{status.message}</span>}
      {status.kind === "signedOut" && (
        <a href={signInPath()} className="whitespace-nowrap text-accent-text underline">
          Sign in
        </a>
      )}
    </span>
  );
}

/** Leads back here afterwards. */
function signInPath(): string {
  const here = typeof window === "undefined" ? "/" : window.location.pathname + window.location.search;
  return `/sign-in?next=${encodeURIComponent(here)}`;
}
