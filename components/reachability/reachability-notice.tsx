"use client";

import { Unplug } from "lucide-react";
import type { Absence } from "./reachability";
import { useAbsence } from "./use-absence";

const SENTENCES: Record<Absence, string> = {
  database: "Stepwell cannot reach its database.",
  server: "Stepwell cannot be reached.",
};

/** Over every page while something is away; once, in the root layout. It comes and goes by itself. */
export function ReachabilityNotice() {
  const absence = useAbsence();
  return (
    // Dialogs hide the rest of the page from assistive software, except for what names itself live.
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-14 z-60 flex justify-center px-3"
    >
      {absence && (
        <p className="pointer-events-auto flex max-w-2xl items-start gap-2.5 rounded-md border border-line-strong bg-raised px-3 py-2.5 text-sm shadow-float">
          <Unplug aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning-text" />
          <span>
            <strong className="font-medium text-strong">{SENTENCES[absence]}</strong> What you have entered is
            kept; it goes on by itself.
          </span>
        </p>
      )}
    </div>
  );
}
