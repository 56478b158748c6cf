"use client";

import { Button } from "./button";

type LoadMoreProps = {
  /** There is a next page; a list never counts how many. */
  hasMore: boolean;
  loading: boolean;
  onLoadMore: () => void;
  label?: string;
};

export function LoadMore({ hasMore, loading, onLoadMore, label = "Show more" }: LoadMoreProps) {
  if (!hasMore) return null;
  return (
    <div data-slot="load-more" className="flex justify-center border-t p-3">
      <Button variant="ghost" loading={loading} onClick={onLoadMore}>
        {label}
      </Button>
    </div>
  );
}
