import { Download, Paperclip, RotateCw, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFormEnvironment } from "@/components/forms/form-environment";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { type Upload, useUploads } from "@/components/forms/use-uploads";
import { FileDrop } from "@/components/ui/file-drop";
import { formatBytes } from "@/components/ui/format-number";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { type FileReference, FileReferenceSchema } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function filesOf(value: Value | undefined): FileReference[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((part) => FileReferenceSchema.safeParse(part).data ?? []);
}

function FileControl({ field, value, onChange, disabled }: ControlProps<"file">) {
  const files = filesOf(value);
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  });
  const { uploads, add, remove, retry } = useUploads((reference) => {
    latest.current = [...latest.current, reference];
    onChange(latest.current);
  });
  const room = field.maxFiles - files.length - uploads.length;
  return (
    <div className="grid gap-2">
      {(files.length > 0 || uploads.length > 0) && (
        <ul className="divide-y rounded-md border">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onRemove={() => onChange(files.filter((other) => other.id !== file.id))}
            />
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => retry(upload)}
              onRemove={() => remove(upload.id)}
            />
          ))}
        </ul>
      )}
      {room > 0 && (
        <FileDrop
          onFiles={(added) => add(added.slice(0, room))}
          multiple={room > 1}
          disabled={disabled}
          hint={`Up to ${room === 1 ? "one file" : `${room} files`}, 10 MB each`}
        />
      )}
    </div>
  );
}

function FileRow({ file, onRemove }: { file: FileReference; onRemove?: () => void }) {
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

type UploadRowProps = { upload: Upload; onRetry: () => void; onRemove: () => void };

function UploadRow({ upload, onRetry, onRemove }: UploadRowProps) {
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

function FileRead({ value }: ReadProps<"file">) {
  return (
    <ul className="divide-y rounded-md border">
      {filesOf(value).map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

function FileMore({ field, onChange, problems }: SettingsProps<"file">) {
  return (
    <NumberSetting
      label="Files at most"
      value={field.maxFiles}
      onChange={(maxFiles) => onChange({ maxFiles: maxFiles ?? 5 })}
      limits={{ min: 1, max: 20, whole: true }}
      error={problems.maxFiles}
    />
  );
}

export const fileView: FieldView<"file"> = {
  label: "File",
  description: "Attachments, from a device or the camera",
  icon: Paperclip,
  group: "people",
  keywords: ["upload", "attachment", "document", "photo", "image"],
  initial: { maxFiles: 5 },
  Control: FileControl,
  Read: FileRead,
  More: FileMore,
};
