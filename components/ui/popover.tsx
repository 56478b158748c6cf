"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { usePortalPlace } from "./portal-place";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

export const floatClass =
  "z-50 animate-rise origin-(--radix-popper-transform-origin) rounded-md bg-raised shadow-float outline-none";

type PopoverContentProps = ComponentProps<typeof Primitive.Content> & {
  /** A popover is a small dialog and needs a name. */
  "aria-label": string;
};

export function PopoverContent({ className, ...props }: PopoverContentProps) {
  return (
    <Primitive.Portal container={usePortalPlace()}>
      <Primitive.Content
        data-slot="popover"
        sideOffset={4}
        collisionPadding={8}
        className={cn(floatClass, "w-72 max-w-[calc(100vw-1rem)] p-3", className)}
        {...props}
      />
    </Primitive.Portal>
  );
}
