"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { scrimClass } from "@/components/ui/dialog";

/** The floating box of the command palette: a dialog without a header, near the top where eyes are. */
export function PaletteContent({ children }: { children: ReactNode }) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClass} />
      <Primitive.Content
        aria-describedby={undefined}
        className="fixed inset-x-4 top-4 z-40 mx-auto max-w-xl animate-enter overflow-hidden rounded-lg bg-raised shadow-overlay outline-none md:top-[14dvh]"
      >
        <Primitive.Title className="sr-only">Search or jump to</Primitive.Title>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
