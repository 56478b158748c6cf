import { Download, Paperclip, X } from "lucide-react";
import { useFormEnvironment } from "@/components/forms/form-environment";
import { formatBytes } from "@/components/ui/format-number";
import { IconButton } from "@/components/ui/icon-button";
import type { FileReference } from "@/contracts/form";

/** A file that has arrived: to be opened, and taken away where that is possible. */
export function FileRow({ file, onRemove }: { file: FileReference; onRemove?: () => void }) {
  const { fileHref } = useFormEnvironment();
  const href = fileHref?.(file);
  return (
    <li className="flex min-h-10 items-center gap-2.5 px-3 py-1.5">
      <Paperclip aria-hidden="true" className="size-4 shrink-0 text-muted" />
      {href ? (
        <a
          href={href}
          download={file.name}
          className="inline-flex min-w-0 items-center gap-1.5 rounded-xs font-medium text-accent-text hover:underline pointer-coarse:py-2.5"
        >
          <span className="truncate">{file.name}</span>
          <Download aria-hidden="true" className="size-3.5 shrink-0" />
        </a>
      ) : (
        <span className="min-w-0 truncate text-strong">{file.name}</span>
      )}
      <span className="figures ml-auto shrink-0 text-muted text-sm">{formatBytes(file.size)}</span>
      {onRemove && <IconButton icon={X} label={`Remove ${file.name}`} size="sm" onClick={onRemove} />}
    </li>
  );
}
