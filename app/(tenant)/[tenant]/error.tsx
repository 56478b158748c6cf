"use client";

import { PageError, type PageErrorProps } from "@/components/reachability/page-error";
import { PageBody } from "@/components/shell/page-body";

/** Inside the frame: one page failed, the others are still a click away. */
export default function ErrorPage(props: PageErrorProps) {
  return (
    <PageBody>
      <PageError {...props} />
    </PageBody>
  );
}
