import { z } from "zod";
import { type FileReference, FileReferenceSchema } from "@/contracts/form";
import type { UploadOptions } from "./form-environment";

const RefusalSchema = z.object({ error: z.object({ message: z.string() }) });

/** Uploads one file. XMLHttpRequest, since fetch does not tell how much has been sent. */
export function sendFile(
  file: File,
  { tenantSlug, onProgress, signal }: UploadOptions & { tenantSlug: string },
): Promise<FileReference> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.set("file", file);
    request.open("POST", "/api/files");
    request.setRequestHeader("x-stepwell-tenant", tenantSlug);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new Error("The server cannot be reached. Try again."));
    request.onabort = () => reject(new DOMException("Aborted", "AbortError"));
    request.onload = () => {
      const answer = readJson(request.responseText);
      const reference = FileReferenceSchema.safeParse(answer);
      if (request.status === 201 && reference.success) resolve(reference.data);
      else
        reject(
          new Error(RefusalSchema.safeParse(answer).data?.error.message ?? "It did not arrive. Try again."),
        );
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
