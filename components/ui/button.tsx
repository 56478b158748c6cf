import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { type ButtonVariants, buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { Spinner } from "./spinner";

type ButtonProps = ComponentProps<"button"> &
  ButtonVariants & {
    /** Hands the look to the only child, for example a trigger or an anchor. */
    asChild?: boolean;
    /** The action is under way: shows it and refuses a second press. */
    loading?: boolean;
  };

export function Button({ className, variant, size, asChild, loading = false, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) return <Slot.Root data-slot="button" className={classes} {...props} />;
  const { children, disabled, type = "button", ...rest } = props;
  return (
    <button
      data-slot="button"
      type={type}
      className={classes}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      {...rest}
    >
      {loading && <Spinner />}
      {children}
    </button>
  );
}
