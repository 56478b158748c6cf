"use client";

import type { ExportedFile } from "@/server/features/interchange/interchange.schema";
import { downloadBlob } from "./download-blob";

/** Offers an exported file to the browser's downloads. */
export function downloadFile({ fileName, content }: ExportedFile): void {
  const type = fileName.endsWith(".json") ? "application/json" : "application/xml";
  downloadBlob(new Blob([content], { type: `${type};charset=utf-8` }), fileName);
}
