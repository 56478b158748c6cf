import { AlignJustify, RotateCw } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Element } from "@/contracts/process";

/** BPMN's marker at the bottom of an activity that is done more than once: round, side by side, one after the other. */
export function LoopMark({ element }: { element: Element }) {
  if (!("loop" in element) || !element.loop) return null;
  const { loop } = element;
  const Icon = loop.kind === "standard" ? RotateCw : AlignJustify;
  const parallel = loop.kind === "multiInstance" && loop.mode === "parallel";
  return (
    <span
      aria-hidden="true"
      data-loop={loop.kind === "standard" ? "standard" : loop.mode}
      className="absolute bottom-0.5 left-1/2 -translate-x-1/2 text-default"
    >
      <Icon className={cn("size-3", parallel && "rotate-90")} strokeWidth={2.25} />
    </span>
  );
}
