"use client";

import { useMemo, useRef } from "react";
import { useFieldGroup } from "@/components/ui/field-context";
import type { ControlProps } from "../field-view";
import { EditorToolbar } from "./editor-toolbar";
import { richTextClass } from "./rich-text-class";
import { useEditor } from "./use-editor";

/** What the editor needs of its page: spaces stay as they are typed, and it may grow to half of a screen. */
const placeClass =
  "[&>.ProseMirror]:max-h-96 [&>.ProseMirror]:min-h-24 [&>.ProseMirror]:overflow-y-auto [&>.ProseMirror]:whitespace-break-spaces [&>.ProseMirror]:px-2.5 [&>.ProseMirror]:py-1.5 [&>.ProseMirror]:outline-none [&>.ProseMirror]:max-md:text-lg";

/** Text with headings, lists and links, written as it will be read. Loaded with the first field that needs it. */
export function RichTextEditor({ value, onChange, disabled = false }: ControlProps<"richText">) {
  const place = useRef<HTMLDivElement>(null);
  const group = useFieldGroup();
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy, "aria-invalid": invalid } = group;
  const attributes = useMemo(
    () => ({
      role: "textbox",
      "aria-multiline": "true",
      ...(labelledBy && { "aria-labelledby": labelledBy }),
      ...(describedBy && { "aria-describedby": describedBy }),
      ...(invalid && { "aria-invalid": "true" }),
    }),
    [labelledBy, describedBy, invalid],
  );
  const { view, state } = useEditor(place, { value, onChange, disabled, attributes });
  return (
    <div
      className="control overflow-hidden p-0 focus-within:outline-2 focus-within:outline-focus"
      data-invalid={invalid ? "" : undefined}
    >
      {view && !disabled && <EditorToolbar view={view} state={state} />}
      <div ref={place} className={`${richTextClass} ${placeClass}`} />
    </div>
  );
}
