import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariants, buttonVariants } from "./button-variants";
import { cn } from "./cn";

type LinkButtonProps = ComponentProps<typeof Link> & ButtonVariants;

/** Goes somewhere and looks like a button; something that acts is a Button. */
export function LinkButton({ className, variant, size, ...props }: LinkButtonProps) {
  return (
    <Link data-slot="link-button" className={cn(buttonVariants({ variant, size }), className)} {...props} />
  );
}
