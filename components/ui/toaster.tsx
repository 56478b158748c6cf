"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner } from "sonner";
import { Spinner } from "./spinner";

/** The place where toasts appear; once, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      mobileOffset={{ bottom: "calc(4.5rem + env(safe-area-inset-bottom))" }}
      containerAriaLabel="Notices"
      closeButton
      expand
      icons={{
        success: <CircleCheck className="size-4 text-success" />,
        error: <CircleAlert className="size-4 text-danger" />,
        info: <Info className="size-4 text-info" />,
        loading: <Spinner />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-(--width) items-start gap-2.5 rounded-md bg-raised p-3 pr-9 font-sans text-sm shadow-float max-md:w-full",
          icon: "mt-0.5 shrink-0",
          content: "grid min-w-0 flex-1 gap-0.5",
          title: "font-medium text-strong",
          description: "text-muted",
          actionButton:
            "h-7 shrink-0 rounded-sm border border-line-strong bg-panel px-2.5 font-medium text-strong hover:bg-hover",
          closeButton:
            "absolute top-2.5 right-2 grid size-6 place-items-center rounded-sm text-muted hover:bg-hover hover:text-strong [&_svg]:size-3.5",
        },
      }}
    />
  );
}
