import { Compass } from "lucide-react";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";

/** Inside the frame, so that the way to everything else stays in sight. */
export default function NotFound() {
  return (
    <PageBody>
      <EmptyState icon={Compass} heading="h1" title="There is nothing at this address">
        It may have been moved or deleted, or it is not yours to see. The rail leads to everything that is.
      </EmptyState>
    </PageBody>
  );
}
