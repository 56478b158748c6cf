"use client";

import { CircleCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { MarkedText } from "@/components/forms/marked-text/marked-text";
import type { AnswerReceipt } from "@/server/features/links/public-form.schema";

/** Milliseconds: long enough to read where it goes. */
const REDIRECT_AFTER = 1_500;

/** The answer has arrived. A page that was named opens by itself, in place of the whole page that people see. */
export function ReceiptView({ reference, thanks, redirectUrl }: AnswerReceipt) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    if (redirectUrl === null) return;
    const timer = setTimeout(() => {
      (window.top ?? window).location.href = redirectUrl;
    }, REDIRECT_AFTER);
    return () => clearTimeout(timer);
  }, [redirectUrl]);
  return (
    <div ref={place} tabIndex={-1} role="status" className="grid justify-items-start gap-4 outline-none">
      <CircleCheck aria-hidden="true" className="size-10 text-success" />
      <h1 className="font-semibold text-xl">Thank you</h1>
      {thanks ? <MarkedText text={thanks} /> : <p>Your answer has arrived.</p>}
      {reference !== "" && (
        <p className="text-muted text-sm">
          Your reference: <span className="figures font-medium text-strong">{reference}</span>
        </p>
      )}
      {redirectUrl !== null && (
        <p className="text-muted text-sm">
          Taking you to{" "}
          <a href={redirectUrl} target="_top" className="text-accent-text underline underline-offset-2">
            {new URL(redirectUrl).host}
          </a>
          …
        </p>
      )}
    </div>
  );
}
