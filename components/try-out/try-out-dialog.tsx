"use client";

import { Play } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { TryOutScreenProps, TryOutView } from "./try-out-view";

/** Comes when somebody opens it, so that the designer does not wait for the engine's whole run. */
const TryOutScreen = dynamic(() => import("./try-out-screen").then((file) => file.TryOutScreen), {
  loading: () => <SkeletonRows label="Loading the try-out" />,
});

type TryOutDialogProps = Omit<TryOutScreenProps, "view"> & {
  /** Null: closed. */
  view: TryOutView | null;
  onView: (view: TryOutView | null) => void;
};

/** The button that opens the try-out, and the try-out over the whole screen. */
export function TryOutDialog({ view, onView, ...screen }: TryOutDialogProps) {
  return (
    <Dialog open={view !== null} onOpenChange={(open) => onView(open ? "run" : null)}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Play aria-hidden="true" />
          <span className="max-md:sr-only">Try out</span>
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Try out “${screen.definition.name.trim() || "Untitled process"}”`}
        // A click beside a menu inside must not end the run.
        onInteractOutside={(event) => event.preventDefault()}
        className="inset-0 h-dvh max-h-dvh bg-page max-md:rounded-none md:inset-0 md:top-0 md:left-0 md:max-h-dvh md:max-w-none md:translate-x-0 md:rounded-none"
      >
        {view !== null && <TryOutScreen {...screen} view={view} onView={onView} />}
      </DialogContent>
    </Dialog>
  );
}
