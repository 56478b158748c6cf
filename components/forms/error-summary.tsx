import { CircleAlert } from "lucide-react";
import type { Ref } from "react";
import type { SummaryLine } from "./form-errors";
import { useFormWords } from "./languages/form-words-context";

type ErrorSummaryProps = {
  lines: readonly SummaryLine[];
  anchorOf: (key: string) => string;
  /** Brings the field into sight, where it may be on another page. */
  onGo: (key: string) => void;
  ref: Ref<HTMLDivElement>;
};

/** All complaints in one place, each a way to its field. Takes the focus after a refused submit. */
export function ErrorSummary({ lines, anchorOf, onGo, ref }: ErrorSummaryProps) {
  const words = useFormWords();
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-md border border-danger bg-danger-soft p-3 text-danger-text"
    >
      <p className="flex items-center gap-2 font-medium">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        {words.attention(lines.length)}
      </p>
      <ul className="mt-1 grid list-disc gap-0.5 ps-10 text-sm">
        {lines.map(({ key, message }) => (
          <li key={`${key}${message}`}>
            <a
              href={`#${anchorOf(key)}`}
              className="rounded-xs underline underline-offset-2"
              onClick={(event) => {
                event.preventDefault();
                onGo(key);
                focusField(anchorOf(key));
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Goes to what is wrong within the field, or else to its first control. */
function focusField(anchor: string) {
  const field = document.getElementById(anchor);
  const controls = "input, textarea, button, select, [tabindex]";
  const wrong = field?.querySelector<HTMLElement>(
    'input[aria-invalid="true"], textarea[aria-invalid="true"]',
  );
  field?.scrollIntoView({ block: "center" });
  (wrong ?? field?.querySelector<HTMLElement>(controls))?.focus({ preventScroll: true });
}
