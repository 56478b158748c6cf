import { Paperclip, RotateCw, X } from "lucide-react";
import type { Upload } from "@/components/forms/use-uploads";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";

type UploadRowProps = { upload: Upload; onRetry: () => void; onRemove: () => void };

/** A file on its way, or one that did not arrive. */
export function UploadRow({ upload, onRetry, onRemove }: UploadRowProps) {
  const { file, share, error } = upload;
  return (
    <li className="flex min-h-10 items-center gap-2.5 px-3 py-1.5">
      <Paperclip aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <div className="grid min-w-0 flex-1 gap-1">
        <span className="truncate text-strong">{file.name}</span>
        {error === null ? (
          <Progress value={share} label={`Sending ${file.name}`} />
        ) : (
          <span role="alert" className="text-danger-text text-sm">
            {error}
          </span>
        )}
      </div>
      {error !== null && (
        <IconButton icon={RotateCw} label={`Send ${file.name} again`} size="sm" onClick={onRetry} />
      )}
      <IconButton icon={X} label={`Remove ${file.name}`} size="sm" onClick={onRemove} />
    </li>
  );
}
