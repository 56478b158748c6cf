"use client";

import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  /** What happened. */
  title?: string;
  /** Why, and what to do next. */
  children?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
};

export function ErrorState({
  title = "This did not load",
  children,
  onRetry,
  retrying,
  className,
}: ErrorStateProps) {
  return (
    <div role="alert" className={className}>
      <EmptyState
        icon={TriangleAlert}
        title={title}
        actions={
          onRetry && (
            <Button onClick={onRetry} loading={retrying}>
              Try again
            </Button>
          )
        }
      >
        {children ?? "The server did not answer as expected. Nothing you entered was lost."}
      </EmptyState>
    </div>
  );
}
