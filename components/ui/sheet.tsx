"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { OverlayFooter, OverlayHeader, scrimClass } from "./dialog";

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;

const widths = { md: "md:max-w-md", lg: "md:max-w-xl", xl: "md:max-w-3xl" };

type SheetContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  size?: keyof typeof widths;
};

/** Details beside the list they belong to; the whole screen on a phone. */
export function SheetContent({
  title,
  description,
  footer,
  size = "lg",
  className,
  children,
  ...props
}: SheetContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClass} />
      <Primitive.Content
        data-slot="sheet"
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(
          "fixed inset-y-0 right-0 z-40 flex w-full animate-slide-in flex-col bg-raised shadow-overlay outline-none",
          widths[size],
          className,
        )}
        {...props}
      >
        <OverlayHeader title={title} description={description} />
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-6">{children}</div>
        {footer && <OverlayFooter>{footer}</OverlayFooter>}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
