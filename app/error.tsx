"use client";

import { PageError, type PageErrorProps } from "@/components/reachability/page-error";

export default function ErrorPage(props: PageErrorProps) {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <PageError {...props} />
    </main>
  );
}
