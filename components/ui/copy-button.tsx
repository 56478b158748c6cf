"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./icon-button";
import { toast } from "./toast";

/** How long the tick stays before the button is itself again. */
const confirmationMs = 1_500;

export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () =>
        toast.error("Could not copy", {
          description: "The browser did not allow it. Select the text instead.",
        }),
    );
  return (
    <IconButton icon={copied ? Check : Copy} label={copied ? "Copied" : label} size="sm" onClick={copy} />
  );
}
