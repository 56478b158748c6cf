import { Compass } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={Compass}
        heading="h1"
        title="There is nothing at this address"
        actions={
          <LinkButton href="/" variant="primary">
            Go to the start page
          </LinkButton>
        }
      >
        It may have been moved or deleted, or it belongs to a workspace you are not a member of.
      </EmptyState>
    </main>
  );
}
