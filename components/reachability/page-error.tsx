"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback, useEffect } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { reachability } from "./reachability";
import { useAbsence, useWhenBack } from "./use-absence";

export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Instead of a page that did not load. When that is because something is away, the page loads by itself afterwards. */
export function PageError({ error, reset }: PageErrorProps) {
  const router = useRouter();
  const absence = useAbsence();
  const loadAgain = useCallback(
    () =>
      startTransition(() => {
        router.refresh();
        reset();
      }),
    [router, reset],
  );
  useEffect(() => reachability.suspect(), []);
  useWhenBack(loadAgain);
  return (
    <ErrorState heading="h1" title="This page did not load" onRetry={loadAgain}>
      {absence
        ? "It loads by itself as soon as Stepwell can be reached again."
        : `The server did not answer as expected. Try again; if it stays like this, tell your administrator${
            error.digest ? ` and mention ${error.digest}` : ""
          }.`}
    </ErrorState>
  );
}
