"use client";

import { PageHeader } from "@/components/ui/page-header";
import { DelegationForm } from "./delegation-form";
import { DelegationList } from "./delegation-list";

/** Who does the member's tasks while they are away, and for whom they do some. */
export function DelegationsPage() {
  return (
    <>
      <PageHeader
        title="Stand-ins"
        description="While you are away somebody else sees your tasks and does them in your name. It ends by itself."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DelegationList />
        <DelegationForm />
      </div>
    </>
  );
}
