import { cn } from "./cn";

/** Keys to press, one after the other or together, as a shortcut names them: `g i`, `Mod+k`. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const pressed = keys
    .replace("Mod+", "Ctrl ")
    .split(" ")
    .map((key, index) => ({ key, id: `${index}-${key}` }));
  return (
    <span data-slot="kbd" className={cn("inline-flex items-center gap-0.5", className)}>
      {pressed.map(({ key, id }) => (
        <kbd
          key={id}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs border border-line-strong bg-sunken px-1 font-sans text-xs text-muted leading-none"
        >
          {key.length === 1 ? key.toUpperCase() : key}
        </kbd>
      ))}
    </span>
  );
}
