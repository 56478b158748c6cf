"use client";

import { useEffect, useRef } from "react";
import { toast } from "@/components/ui/toast";
import { copyElements } from "../clipboard/copy-elements";
import { readClip } from "../clipboard/read-clip";
import { chosenElements } from "./choice";
import { useEditorActions, useEditorState } from "./editor-context";
import { isTyping } from "./use-canvas-keys";

/** Ctrl-C, Ctrl-X and Ctrl-V for steps, unless somebody is typing, has marked text, or is in a dialog. */
export function useClipboard() {
  const state = useEditorState();
  const { paste, removeAll } = useEditorActions();
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const isText = event.type === "copy" && window.getSelection()?.isCollapsed === false;
      if (isText || isElsewhere(event)) return;
      const chosen = chosenElements(latest.current);
      const clip = copyElements(latest.current.definition, chosen);
      if (!clip || !event.clipboardData) return;
      event.clipboardData.setData("text/plain", JSON.stringify(clip));
      event.preventDefault();
      if (event.type === "cut") removeAll(chosen);
      toast.info(`${countSteps(clip.elements.length)} ${event.type === "cut" ? "cut" : "copied"}`);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isElsewhere(event)) return;
      const read = readClip(event.clipboardData?.getData("text/plain") ?? "");
      event.preventDefault();
      if (read.ok) paste(read.clip);
      else toast.error("Nothing was pasted", { description: read.message });
    };
    window.addEventListener("copy", onCopy);
    window.addEventListener("cut", onCopy);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("copy", onCopy);
      window.removeEventListener("cut", onCopy);
      window.removeEventListener("paste", onPaste);
    };
  }, [paste, removeAll]);
}

function isElsewhere({ target }: ClipboardEvent): boolean {
  return isTyping(target) || (target instanceof HTMLElement && target.closest("[role='dialog']") !== null);
}

export function countSteps(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}
