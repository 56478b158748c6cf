"use client";

import { useStore } from "@xyflow/react";
import { cn } from "@/components/ui/cn";
import type { Names } from "@/engine/definition/graph";
import { type Doer, doerName } from "@/engine/layout/bands/doer";
import type { PlacedBand } from "@/engine/layout/place-elements";
import { bandIcon } from "./band-icon";

type BandHeadsProps = {
  bands: readonly PlacedBand[];
  names: Names;
  titles: ReadonlyMap<string, string>;
};

/** Room at the upper edge of a band that a head needs, in pixels of the screen. */
const LEAST_HEIGHT = 34;
const INSET = 10;

/** Who does what stands in each lane, below the controls. The heads stay in sight at the left when the drawing is moved. */
export function BandHeads({ bands, names, titles }: BandHeadsProps) {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  return (
    <div className="pointer-events-none absolute inset-0 z-4 overflow-hidden">
      <ul aria-label="Lanes">
        {bands.map(({ key, doer, box }) => {
          const left = Math.max(0, box.x * zoom + x);
          const right = (box.x + box.width) * zoom + x;
          const tooSmall = box.height * zoom < LEAST_HEIGHT;
          return (
            <li
              key={key}
              style={{
                transform: `translate(${left + INSET}px, ${box.y * zoom + y + Math.min(INSET, INSET * zoom)}px)`,
                maxWidth: Math.max(0, Math.min(320, right - left - 2 * INSET)),
              }}
              className={cn("absolute top-0 left-0", tooSmall && "invisible")}
            >
              <BandHead doer={doer} name={doerName(doer, names, titles)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function BandHead({ doer, name }: { doer: Doer; name: string }) {
  const Icon = bandIcon(doer);
  return (
    <span
      title={name}
      className={cn(
        "flex min-w-0 items-center gap-1.5 rounded-sm border bg-panel px-2 py-0.5 font-medium text-xs",
        doer.kind === "nobody" ? "text-warning-text" : "text-default",
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={1.75} />
      <span className="truncate">{name}</span>
    </span>
  );
}
