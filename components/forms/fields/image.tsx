import { Image } from "lucide-react";
import { ImageTile } from "@/components/forms/files/image-tile";
import { UploadRow } from "@/components/forms/files/upload-row";
import { useFileList } from "@/components/forms/files/use-file-list";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { FileDrop } from "@/components/ui/file-drop";
import { imageTypes } from "@/engine/form/fields/image";
import { filesOf } from "@/engine/form/file-list";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function ImageControl({ field, value, onChange, disabled }: ControlProps<"image">) {
  const list = useFileList({ value, maxFiles: field.maxFiles, onChange });
  const { files, uploads, room } = list;
  return (
    <div className="grid gap-2">
      {files.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {files.map((file) => (
            <ImageTile key={file.id} file={file} onRemove={() => list.removeFile(file)} />
          ))}
        </ul>
      )}
      {uploads.length > 0 && (
        <ul className="divide-y rounded-md border">
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
          accept={imageTypes.join(",")}
          multiple={room > 1}
          disabled={disabled}
          hint={`${room === 1 ? "A picture" : `Up to ${room} pictures`}: PNG, JPEG, GIF, WebP or AVIF, 10 MB`}
        />
      )}
    </div>
  );
}

function ImageRead({ value }: ReadProps<"image">) {
  return (
    <ul className="flex flex-wrap gap-3">
      {filesOf(value).map((file) => (
        <ImageTile key={file.id} file={file} />
      ))}
    </ul>
  );
}

function ImageMore({ field, onChange, problems }: SettingsProps<"image">) {
  return (
    <NumberSetting
      label="Pictures at most"
      value={field.maxFiles}
      onChange={(maxFiles) => onChange({ maxFiles: maxFiles ?? 1 })}
      limits={{ min: 1, max: 20, whole: true }}
      error={problems.maxFiles}
    />
  );
}

export const imageView: FieldView<"image"> = {
  label: "Image",
  description: "A picture, from a device or the camera",
  icon: Image,
  group: "people",
  keywords: ["photo", "picture", "camera", "screenshot", "upload"],
  initial: { maxFiles: 1 },
  Control: ImageControl,
  Read: ImageRead,
  More: ImageMore,
};
