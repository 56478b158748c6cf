"use client";

import { type PointerEvent, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { signatureLimits, signaturePaper } from "@/engine/form/signature-strokes";
import { SignatureInk } from "./signature-ink";

/** Points nearer to each other than this, in units of the paper, say nothing new. */
const NEAREST = 3;

type Strokes = readonly (readonly number[])[];
type SignaturePadProps = { strokes: Strokes; onStroke: (strokes: number[][]) => void; disabled?: boolean };

/** Paper to draw on with a finger, a pen or the mouse. A stroke counts when the pointer is lifted. */
export function SignaturePad({ strokes, onStroke, disabled }: SignaturePadProps) {
  const [stroke, setStroke] = useState<number[] | null>(null);
  const drawing = useRef<number[] | null>(null);
  const used = strokes.reduce((sum, { length }) => sum + length / 2, 0);
  const isFull = used >= signatureLimits.points || strokes.length >= signatureLimits.strokes;

  const draw = (event: PointerEvent<HTMLDivElement>) => {
    const line = drawing.current;
    if (line === null || used + line.length / 2 >= signatureLimits.points) return;
    const [x, y] = pointOf(event);
    const near = Math.hypot(x - (line.at(-2) ?? -NEAREST), y - (line.at(-1) ?? -NEAREST)) < NEAREST;
    if (line.length > 0 && near) return;
    drawing.current = [...line, x, y];
    setStroke(drawing.current);
  };
  const lift = () => {
    const line = drawing.current;
    drawing.current = null;
    setStroke(null);
    if (line !== null && line.length > 0) onStroke([...strokes.map((known) => [...known]), line]);
  };
  return (
    <div
      data-slot="signature-pad"
      className={cn(
        "control relative h-auto w-full max-w-120 touch-none select-none p-0",
        !disabled && !isFull && "cursor-crosshair",
      )}
      onPointerDown={(event) => {
        if (disabled || isFull || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = [];
        draw(event);
      }}
      onPointerMove={draw}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <span
        aria-hidden="true"
        className="absolute inset-x-6 bottom-1/4 border-line-strong border-b border-dashed"
      />
      <SignatureInk
        strokes={stroke === null ? strokes : [...strokes, stroke]}
        label={strokes.length === 0 ? "Nothing drawn yet" : "Your signature"}
        className="relative"
      />
    </div>
  );
}

/** Where the pointer is on the paper, in whole units and never beside it. */
function pointOf(event: PointerEvent<HTMLDivElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect();
  const place = (at: number, size: number, units: number) =>
    Math.min(units, Math.max(0, Math.round((at / Math.max(size, 1)) * units)));
  return [
    place(event.clientX - box.left, box.width, signaturePaper.width),
    place(event.clientY - box.top, box.height, signaturePaper.height),
  ];
}
