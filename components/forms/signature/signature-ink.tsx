import { cn } from "@/components/ui/cn";
import { signaturePaper, strokePath } from "@/engine/form/signature-strokes";

type SignatureInkProps = { strokes: readonly (readonly number[])[]; label: string; className?: string };

/** A drawn signature in the colour of text, so that it can be read in the dark as well. */
export function SignatureInk({ strokes, label, className }: SignatureInkProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${signaturePaper.width} ${signaturePaper.height}`}
      className={cn("block w-full text-strong", className)}
    >
      <path
        d={strokePath(strokes)}
        fill="none"
        stroke="currentColor"
        strokeWidth={3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
