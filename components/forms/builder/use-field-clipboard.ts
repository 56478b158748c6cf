"use client";

import { useEffect } from "react";
import { toast } from "@/components/ui/toast";
import type { Builder } from "./builder-context";
import { nextEntryId } from "./commands/add-field";
import { fieldsOfText, fieldsToCopy, textOfFields } from "./field-clipboard";

/** Ctrl/Cmd-C copies the chosen fields, -X takes them along, -V puts copied ones below: in this form or in another. */
export function useFieldClipboard(builder: Builder) {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const ids = chosenIds(builder);
      if (event.defaultPrevented || ids.size === 0 || isInOverlay(event.target) || hasTextSelected()) return;
      const fields = fieldsToCopy(builder.state.draft, ids);
      event.clipboardData?.setData("text/plain", textOfFields(fields));
      event.preventDefault();
      const said = fields.length === 1 ? "The field was" : `${fields.length} fields were`;
      if (event.type === "copy") {
        toast.info(`${said} copied`, { description: "Paste into this form or another with Ctrl+V." });
        return;
      }
      const keys = new Set(fields.map(({ key }) => key));
      const gone = builder.state.draft.entries.filter(({ field }) => keys.has(field.key)).map(({ id }) => id);
      builder.run({ type: "removeFields", ids: gone });
      toast.info(`${said} cut`, { undo: builder.undo });
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isInOverlay(event.target)) return;
      const fields = fieldsOfText(event.clipboardData?.getData("text/plain") ?? "");
      if (fields === null) return;
      event.preventDefault();
      const { entries } = builder.state.draft;
      const ids = chosenIds(builder);
      const last = entries.findLastIndex(({ id }) => ids.has(id));
      builder.run({ type: "pasteFields", fields, at: last < 0 ? entries.length : last + 1 });
      builder.select(nextEntryId(builder.state.draft));
    };
    document.addEventListener("copy", take);
    document.addEventListener("cut", take);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", take);
      document.removeEventListener("cut", take);
      document.removeEventListener("paste", paste);
    };
  }, [builder]);
}

function chosenIds({ state, marked }: Builder): ReadonlySet<string> {
  return marked.size > 0 ? marked : new Set(state.selected === null ? [] : [state.selected]);
}

/** Text that somebody has marked is what they mean. */
function hasTextSelected(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    return activeElement.selectionStart !== activeElement.selectionEnd;
  }
  return document.getSelection()?.isCollapsed === false;
}

function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="menu"], [role="listbox"], aside') !== null
  );
}
