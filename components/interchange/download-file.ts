"use client";

import type { ExportedFile } from "@/server/features/interchange/interchange.schema";

/** Offers an exported file to the browser's downloads. */
export function downloadFile({ fileName, content }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/xml;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
