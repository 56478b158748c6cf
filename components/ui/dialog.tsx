"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

export const scrimClass = "fixed inset-0 z-40 animate-enter bg-scrim";

const widths = { sm: "md:max-w-sm", md: "md:max-w-lg", lg: "md:max-w-2xl", xl: "md:max-w-4xl" };

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  description?: ReactNode;
  /** Actions at the foot, the main one last. They stay in sight while the body scrolls. */
  footer?: ReactNode;
  size?: keyof typeof widths;
};

/** In the middle on a desktop, from the lower edge on a phone. */
export function DialogContent({
  title,
  description,
  footer,
  size = "md",
  className,
  children,
  ...props
}: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClass} />
      <Primitive.Content
        data-slot="dialog"
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(
          "fixed z-40 flex max-h-[90dvh] w-full flex-col bg-raised shadow-overlay outline-none",
          "max-md:inset-x-0 max-md:bottom-0 max-md:animate-slide-up max-md:rounded-t-lg",
          "md:top-[12dvh] md:left-1/2 md:max-h-[76dvh] md:-translate-x-1/2 md:animate-enter md:rounded-lg",
          widths[size],
          className,
        )}
        {...props}
      >
        <OverlayHeader title={title} description={description} />
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
        {footer && <OverlayFooter>{footer}</OverlayFooter>}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

export function OverlayHeader({ title, description }: { title: ReactNode; description?: ReactNode }) {
  return (
    <div className="flex items-start gap-4 px-5 pt-4 pb-3">
      <div className="grid min-w-0 flex-1 gap-1">
        <Primitive.Title className="font-semibold text-lg text-strong">{title}</Primitive.Title>
        {description && <Primitive.Description className="text-muted">{description}</Primitive.Description>}
      </div>
      <Primitive.Close asChild>
        <Button variant="ghost" size="sm" aria-label="Close" className="-mr-2 w-7 px-0 pointer-coarse:w-9">
          <X aria-hidden="true" />
        </Button>
      </Primitive.Close>
    </div>
  );
}

export function OverlayFooter({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {children}
    </div>
  );
}
