import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { useFormWords } from "../languages/form-words-context";
import type { Paging } from "./use-paging";

/** Where one is, and the way back to pages seen before. On a phone the names make room for "2 of 4". */
export function PageProgress({ paging: { steps, step, turn } }: { paging: Paging }) {
  const words = useFormWords();
  const name = steps[step]?.label;
  return (
    <nav aria-label={words.pages} className="grid gap-2">
      <p aria-live="polite" className="text-muted text-sm">
        {words.page(step + 1, steps.length)}
        <span className="@lg:sr-only"> · {name}</span>
      </p>
      <ol className="flex gap-1.5">
        {steps.map(({ page, label, isOpen }, index) => (
          <li key={page} className="grid min-w-0 flex-1 gap-1.5">
            <span
              aria-hidden="true"
              className={cn("h-1 rounded-full", index <= step ? "bg-accent" : "bg-line-strong")}
            />
            <button
              type="button"
              aria-current={index === step ? "step" : undefined}
              disabled={!isOpen || index === step}
              onClick={() => turn(page)}
              className={cn(
                "flex min-w-0 items-center gap-1 rounded-xs text-start text-sm @max-lg:hidden",
                index === step ? "font-medium text-strong" : "text-muted enabled:hover:text-strong",
              )}
            >
              {index < step && <Check aria-label="done:" className="size-3.5 shrink-0 text-success" />}
              <span className="truncate">{label}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
