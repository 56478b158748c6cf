import { cva, type VariantProps } from "class-variance-authority";

export const buttonVariants = cva(
  [
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-sm border font-medium",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary:
          "border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a]:hover:bg-accent-hover",
        secondary: "border-line-strong bg-panel text-strong hover:bg-sunken active:bg-pressed",
        ghost: "border-transparent text-default hover:bg-hover hover:text-strong active:bg-pressed",
        danger: "border-transparent bg-danger text-on-accent enabled:hover:bg-danger-hover",
        "danger-ghost": "border-transparent text-danger-text hover:bg-danger-soft",
        link: "h-auto border-transparent px-0 text-accent-text underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2.5 text-sm pointer-coarse:h-9 [&_svg]:size-3.5",
        md: "h-8 px-3 text-sm pointer-coarse:h-11 pointer-coarse:px-4 [&_svg]:size-4",
        lg: "h-10 px-4 text-base pointer-coarse:h-12 [&_svg]:size-4",
      },
    },
    compoundVariants: [{ variant: "link", class: "h-auto px-0 pointer-coarse:h-auto pointer-coarse:px-0" }],
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonVariants = VariantProps<typeof buttonVariants>;
