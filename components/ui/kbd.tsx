import { cn } from "./cn";

/** Keys to press, one after the other: `g i`, or together: `Ctrl+K`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const spoken = keys.split(" ").map((key, index) => ({ key, id: `${index}-${key}` }));
  return (
    <span data-slot="kbd" className={cn("inline-flex items-center gap-0.5", className)}>
      {spoken.map(({ key, id }) => (
        <kbd
          key={id}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs border border-line-strong bg-sunken px-1 font-sans text-xs text-muted leading-none"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
