import { cn } from "./cn";

const sizes = { sm: "size-5 text-[0.5625rem]", md: "size-7 text-xs", lg: "size-10 text-base" };

type AvatarProps = {
  name: string;
  size?: keyof typeof sizes;
  /** A tenant is square, a person round. */
  square?: boolean;
  className?: string;
};

/** Initials on a ground that stays the same for the same name. The name itself is expected beside it. */
export function Avatar({ name, size = "md", square, className }: AvatarProps) {
  const colour = `var(--color-chart-${colourIndex(name)})`;
  return (
    <span
      data-slot="avatar"
      aria-hidden="true"
      style={{ backgroundColor: `color-mix(in oklab, ${colour} 22%, var(--color-panel))` }}
      className={cn(
        "inline-grid shrink-0 select-none place-items-center font-semibold text-strong leading-none",
        square ? "rounded-sm" : "rounded-full",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and the last word: "Ada de Lovelace" is AL. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return letters.join("").toUpperCase() || "?";
}

/** From 1 to 7, of the chart colours. */
export function colourIndex(name: string): number {
  const sum = [...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 7);
  return (sum % 7) + 1;
}
