import { Braces, CornerDownRight, ListChecks, type LucideIcon, SquareFunction, Type } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { CompletionOption } from "@/engine/expression/completion/completion-option";

const icons: Readonly<Record<CompletionOption["kind"], LucideIcon>> = {
  variable: Braces,
  entry: CornerDownRight,
  function: SquareFunction,
  keyword: Type,
  value: ListChecks,
};

type SuggestionRowProps = {
  id: string;
  option: CompletionOption;
  active: boolean;
  onActive: () => void;
  onAccept: () => void;
};

/** One suggestion: what is put in, its type or signature, and what it means. */
export function SuggestionRow({ id, option, active, onActive, onAccept }: SuggestionRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const { label, kind, detail, documentation } = option;
  const Icon = icons[kind];
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text; aria-activedescendant points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text's keys choose
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      data-highlighted={active ? "" : undefined}
      className={cn("menu-row text-sm", documentation && "items-start")}
      onPointerMove={onActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onAccept}
    >
      <Icon aria-hidden="true" className={cn("size-4 shrink-0 text-muted", documentation && "mt-0.5")} />
      <span className="grid min-w-0 flex-1">
        <span className="flex min-w-0 items-baseline justify-between gap-3">
          <span className="truncate font-mono">{kind === "function" ? detail : label}</span>
          {kind !== "function" && detail && <span className="shrink-0 text-muted text-xs">{detail}</span>}
        </span>
        {documentation && (
          <span className={cn("text-muted text-xs", !active && "truncate")}>{documentation}</span>
        )}
      </span>
    </div>
  );
}
