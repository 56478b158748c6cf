"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export const Tabs = Primitive.Root;

/** Scrolls sideways on a narrow screen instead of wrapping. */
export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      data-slot="tabs-list"
      className={cn("flex gap-4 overflow-x-auto border-b [scrollbar-width:none]", className)}
      {...props}
    />
  );
}

type TabsTriggerProps = ComponentProps<typeof Primitive.Trigger> & {
  /** A figure after the name, for example how many wait there. */
  count?: ReactNode;
};

export function TabsTrigger({ className, children, count, ...props }: TabsTriggerProps) {
  return (
    <Primitive.Trigger
      data-slot="tabs-trigger"
      className={cn(
        "-mb-px flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 font-medium text-muted text-sm transition-colors hover:text-strong pointer-coarse:h-11",
        "focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-strong",
        className,
      )}
      {...props}
    >
      {children}
      {count !== undefined && (
        <span className="figures rounded-xs bg-sunken px-1 text-muted text-xs">{count}</span>
      )}
    </Primitive.Trigger>
  );
}

export function TabsContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Content data-slot="tabs-content" className={cn("pt-4 outline-none", className)} {...props} />
  );
}
