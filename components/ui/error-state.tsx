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
  /** What to do in place of trying again. */
  action?: ReactNode;
  retrying?: boolean;
  /** "h1" where this is all there is on the page. */
  heading?: "h1" | "h2" | "h3";
  className?: string;
};

export function ErrorState({
  title = "This did not load",
  children,
  onRetry,
  action,
  retrying,
  heading,
  className,
}: ErrorStateProps) {
  return (
    <div role="alert" className={className}>
      <EmptyState
        icon={TriangleAlert}
        title={title}
        heading={heading}
        actions={
          onRetry ? (
            <Button onClick={onRetry} loading={retrying}>
              Try again
            </Button>
          ) : (
            action
          )
        }
      >
        {children ?? "The server did not answer as expected. Nothing you entered was lost."}
      </EmptyState>
    </div>
  );
}
