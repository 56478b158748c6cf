import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "children" | "asChild"> & {
  icon: LucideIcon;
  /** The accessible name, shown as a tooltip. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  shortcut?: string;
};

const square = {
  sm: "w-7 px-0 pointer-coarse:w-9",
  md: "w-8 px-0 pointer-coarse:w-11 pointer-coarse:px-0",
  lg: "w-10 px-0 pointer-coarse:w-12",
};

export function IconButton({
  icon: Icon,
  label,
  shortcut,
  size,
  variant,
  className,
  ...props
}: IconButtonProps) {
  const loading = props.loading === true;
  return (
    <Tooltip content={label} shortcut={shortcut}>
      <Button
        data-slot="icon-button"
        aria-label={label}
        variant={variant ?? "ghost"}
        size={size}
        className={cn(square[size ?? "md"], className)}
        {...props}
      >
        {!loading && <Icon aria-hidden="true" />}
      </Button>
    </Tooltip>
  );
}
