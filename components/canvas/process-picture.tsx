import { useMemo } from "react";
import { cn } from "@/components/ui/cn";
import type { ProcessDefinition } from "@/contracts/process";
import { centerOf } from "@/engine/layout/geometry";
import { type PictureShape, type PictureTone, pictureOf } from "./diagram/picture";

const tones: Record<PictureTone, string> = {
  start: "fill-success-soft stroke-success",
  end: "fill-sunken stroke-muted",
  person: "fill-accent-soft stroke-accent",
  machine: "fill-info-soft stroke-info",
  control: "fill-warning-soft stroke-warning",
  container: "fill-page stroke-line-strong",
};

const ASPECT = 2.2;

type ProcessPictureProps = { definition: ProcessDefinition; className?: string };

/** A process at the size of a card: its real shape, in the colours of the canvas. Its title stands beside it. */
export function ProcessPicture({ definition, className }: ProcessPictureProps) {
  const { frame, lines, shapes } = useMemo(() => pictureOf(definition, ASPECT), [definition]);
  return (
    <svg
      data-slot="process-picture"
      aria-hidden="true"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      className={cn("block w-full", className)}
    >
      <g className="fill-none stroke-muted" strokeWidth={1}>
        {lines.map(({ id, path }) => (
          <path key={id} d={path} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
      {shapes.map((shape) => (
        <Shape key={shape.id} {...shape} />
      ))}
    </svg>
  );
}

function Shape({ figure, tone, box }: PictureShape) {
  const look = { className: tones[tone], strokeWidth: 1.25, vectorEffect: "non-scaling-stroke" } as const;
  const { x, y } = centerOf(box);
  if (figure === "event") return <circle cx={x} cy={y} r={box.height / 2} {...look} />;
  if (figure === "activity") return <rect {...box} rx={12} {...look} />;
  const reach = box.height / 2;
  return (
    <path d={`M ${x - reach} ${y} L ${x} ${y - reach} L ${x + reach} ${y} L ${x} ${y + reach} Z`} {...look} />
  );
}
