import type { ReactNode } from "react";
import type { Field } from "@/contracts/form";

/** So many fields stand in a block. */
const BLOCK = 20;
/** Pages with fewer fields are quick as they are. */
const SHORT = 60;

/** The fields of a long page in blocks; a short page is one. */
export function blocksOf(fields: readonly Field[]): (readonly Field[])[] {
  if (fields.length <= SHORT) return [fields];
  return Array.from({ length: Math.ceil(fields.length / BLOCK) }, (_, index) =>
    fields.slice(index * BLOCK, (index + 1) * BLOCK),
  );
}

/**
 * Several fields that the browser lays out and paints only while they are near the part in sight, or as one with all others. Its
 * edge is a little outside of the fields, since what would stick out, as the mark of the focus does, is cut off there.
 */
export function FormBlock({ alone, children }: { alone: boolean; children: ReactNode }) {
  if (alone) return children;
  return (
    <div className="-m-1.5 grid min-w-0 gap-5 p-1.5 [contain-intrinsic-height:auto_1500px] [content-visibility:auto] empty:hidden">
      {children}
    </div>
  );
}
