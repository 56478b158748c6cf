"use client";

import { ErrorState } from "@/components/ui/error-state";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <ErrorState heading="h1" title="This page did not load" onRetry={reset}>
        The server did not answer as expected. Try again; if it stays like this, tell your administrator
        {error.digest ? ` and mention ${error.digest}` : ""}.
      </ErrorState>
    </main>
  );
}
