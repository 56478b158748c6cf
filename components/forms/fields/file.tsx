import { Paperclip } from "lucide-react";
import { FileRow } from "@/components/forms/files/file-row";
import { UploadRow } from "@/components/forms/files/upload-row";
import { useFileList } from "@/components/forms/files/use-file-list";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { FileDrop } from "@/components/ui/file-drop";
import { filesOf } from "@/engine/form/file-list";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function FileControl({ field, value, onChange, disabled }: ControlProps<"file">) {
  const list = useFileList({ value, maxFiles: field.maxFiles, onChange });
  const { files, uploads, room } = list;
  return (
    <div className="grid gap-2">
      {(files.length > 0 || uploads.length > 0) && (
        <ul className="divide-y rounded-md border">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={() => list.removeFile(file)} />
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => list.retry(upload)}
              onRemove={() => list.removeUpload(upload.id)}
            />
          ))}
        </ul>
      )}
      {room > 0 && (
        <FileDrop
          onFiles={list.add}
          multiple={room > 1}
          disabled={disabled}
          hint={`Up to ${room === 1 ? "one file" : `${room} files`}, 10 MB each`}
        />
      )}
    </div>
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
  keywords: ["upload", "attachment", "document", "pdf", "scan"],
  initial: { maxFiles: 5 },
  Control: FileControl,
  Read: FileRead,
  More: FileMore,
};
