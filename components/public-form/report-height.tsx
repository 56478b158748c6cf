"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Tells the page around how high the form is, so that its frame never scrolls. The height is no secret. */
export function ReportHeight({ publicId, children }: { publicId: string; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = content.current;
    if (element === null || window.parent === window) return;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      window.parent.postMessage({ type: "stepwell:height", form: publicId, height }, "*");
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [publicId]);
  return <div ref={content}>{children}</div>;
}
