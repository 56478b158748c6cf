"use client";

import { ImageOff, X } from "lucide-react";
import { useState } from "react";
import { useFormEnvironment } from "@/components/forms/form-environment";
import { IconButton } from "@/components/ui/icon-button";
import type { FileReference } from "@/contracts/form";

/** An uploaded picture, small; it opens in its own size. */
export function ImageTile({ file, onRemove }: { file: FileReference; onRemove?: () => void }) {
  const { fileHref } = useFormEnvironment();
  const [broken, setBroken] = useState(false);
  const href = fileHref?.(file);
  return (
    <li className="relative w-36 overflow-hidden rounded-md border bg-sunken">
      <a href={href} download={file.name} title={file.name} className="grid">
        {href && !broken ? (
          // biome-ignore lint/performance/noImgElement: the picture is the member's own file behind a session, not an asset
          <img
            src={href}
            alt={file.name}
            loading="lazy"
            className="h-28 w-full object-cover"
            onError={() => setBroken(true)}
          />
        ) : (
          <span className="grid h-28 place-items-center">
            <ImageOff aria-label={`${file.name} cannot be shown`} className="size-5 text-muted" />
          </span>
        )}
        <span className="truncate px-2 py-1 text-default text-sm">{file.name}</span>
      </a>
      {onRemove && (
        <span className="absolute top-1 right-1 rounded-sm bg-raised shadow-float">
          <IconButton icon={X} label={`Remove ${file.name}`} size="sm" onClick={onRemove} />
        </span>
      )}
    </li>
  );
}
