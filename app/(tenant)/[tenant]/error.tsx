"use client";

import { PageBody } from "@/components/shell/page-body";
import { ErrorState } from "@/components/ui/error-state";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Inside the frame: one page failed, the others are still a click away. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PageBody>
      <ErrorState heading="h1" title="This page did not load" onRetry={reset}>
        The server did not answer as expected. Try again; if it stays like this, tell your administrator
        {error.digest ? ` and mention ${error.digest}` : ""}.
      </ErrorState>
    </PageBody>
  );
}
