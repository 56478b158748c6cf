"use client";

import { ViewportPortal } from "@xyflow/react";
import { cn } from "@/components/ui/cn";
import type { PlacedBand } from "@/engine/layout/place-elements";

type BandGroundsProps = {
  bands: readonly PlacedBand[];
  /** The band that something dragged would go to. */
  target?: string | null;
};

/** The grounds of the lanes, behind everything. */
export function BandGrounds({ bands, target }: BandGroundsProps) {
  return (
    <ViewportPortal>
      <div aria-hidden="true" className="pointer-events-none absolute top-0 left-0" style={{ zIndex: -1 }}>
        {bands.map(({ key, box }, turn) => (
          <span
            key={key}
            data-band={key}
            style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
            className={cn(
              "absolute border-line border-x border-b",
              turn === 0 && "rounded-t-lg border-t",
              turn === bands.length - 1 && "rounded-b-lg",
              turn % 2 === 0 ? "bg-sunken" : "bg-page",
              target === key && "bg-accent-soft",
            )}
          />
        ))}
      </div>
    </ViewportPortal>
  );
}
