"use client";

import { Eraser, Keyboard, PenLine, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useFieldGroup } from "@/components/ui/field-context";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { recordOf } from "@/engine/form/record-value";
import { SignatureSchema, signatureLimits } from "@/engine/form/signature-strokes";
import type { ControlProps } from "../field-view";
import { SignaturePad } from "./signature-pad";

const ways = [
  { value: "drawn", label: "Draw", icon: PenLine },
  { value: "typed", label: "Type", icon: Keyboard },
] as const;

/** Signing by hand, or by name for who has no pointer. */
export function SignatureControl({ value, onChange, disabled }: ControlProps<"signature">) {
  const read = SignatureSchema.safeParse(value);
  const typed = recordOf(value);
  const name = typed?.kind === "typed" && typeof typed.name === "string" ? typed.name : "";
  const [way, setWay] = useState<"drawn" | "typed">(typed?.kind === "typed" ? "typed" : "drawn");
  const strokes = read.success && read.data.kind === "drawn" ? read.data.strokes : [];
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy } = useFieldGroup();
  const draw = (next: number[][]) => onChange(next.length === 0 ? null : { kind: "drawn", strokes: next });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field's label names the group, a legend would say it twice
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="grid gap-2">
      <SegmentedControl
        aria-label="How to sign"
        segments={ways}
        value={way}
        onValueChange={(next) => {
          setWay(next);
          onChange(null);
        }}
        className="w-fit"
      />
      {way === "typed" ? (
        <Input
          aria-label="Your name as your signature"
          placeholder="Your name"
          autoComplete="name"
          maxLength={signatureLimits.name}
          className="max-w-120 italic"
          value={name}
          disabled={disabled}
          onChange={(event) =>
            onChange(event.target.value === "" ? null : { kind: "typed", name: event.target.value })
          }
        />
      ) : (
        <>
          <SignaturePad strokes={strokes} onStroke={draw} disabled={disabled} />
          <div className="flex flex-wrap items-center gap-1">
            <Button
              variant="ghost"
              size="sm"
              disabled={strokes.length === 0 || disabled}
              onClick={() => draw(strokes.slice(0, -1))}
            >
              <Undo2 aria-hidden="true" />
              Undo
            </Button>
            <Button
              variant="ghost"
              size="sm"
              disabled={strokes.length === 0 || disabled}
              onClick={() => onChange(null)}
            >
              <Eraser aria-hidden="true" />
              Clear
            </Button>
            <span className="text-muted text-sm">With finger, pen or mouse.</span>
          </div>
        </>
      )}
    </div>
  );
}
