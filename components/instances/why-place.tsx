"use client";

import { ChevronDown } from "lucide-react";
import { Collapsible } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { InstanceMoment } from "@/server/features/instances/get-state-at.schema";
import { WhyDetails } from "./why-details";

type WhyPlaceProps = {
  instanceId: string;
  token: number;
  /** Absent: now. */
  moment?: InstanceMoment;
  /** The place in one sentence. */
  children: ReactNode;
  actions?: ReactNode;
};

/** A place of a request in a list of such, with its reasons for who asks. */
export function WhyPlace({ instanceId, token, moment, children, actions }: WhyPlaceProps) {
  return (
    <Collapsible.Root asChild>
      <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
        {children}
        <div className="-mr-1.5 flex flex-wrap items-center gap-2 max-md:-ml-2.5 max-md:basis-full">
          <Collapsible.Trigger asChild>
            <Button variant="ghost" size="sm" className="group text-muted">
              Why is it here?
              <ChevronDown
                aria-hidden="true"
                className="transition-transform group-data-[state=open]:rotate-180"
              />
            </Button>
          </Collapsible.Trigger>
          {actions}
        </div>
        <Collapsible.Content className="basis-full animate-enter pt-1 pb-2 md:pl-7">
          <WhyDetails instanceId={instanceId} token={token} moment={moment} />
        </Collapsible.Content>
      </li>
    </Collapsible.Root>
  );
}
