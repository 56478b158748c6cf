"use client";

import { toast as sonner } from "sonner";

type ToastOptions = {
  /** One line below: why, or what happens next. */
  description?: string;
  /** Takes the action back; shows an Undo button for ten seconds. */
  undo?: () => void;
  /** A way to what was made: "Open request". */
  action?: { label: string; onClick: () => void };
};

const settings = ({ description, undo, action }: ToastOptions) => ({
  description,
  action: undo ? { label: "Undo", onClick: undo } : action,
  duration: undo ? 10_000 : 5_000,
});

/** Says how an action ended. Errors stay until they are read. */
export const toast = {
  success: (message: string, options: ToastOptions = {}) => sonner.success(message, settings(options)),
  info: (message: string, options: ToastOptions = {}) => sonner.info(message, settings(options)),
  error: (message: string, options: ToastOptions = {}) =>
    sonner.error(message, { ...settings(options), duration: Number.POSITIVE_INFINITY }),
  dismiss: sonner.dismiss,
};
