"use client";

import { Copy, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { useBuilder } from "./builder-context";
import { fieldsToCopy, textOfFields } from "./field-clipboard";

/** What can be done with several chosen fields; at the lower edge of the canvas while there are such. */
export function MarkedBar() {
  const { state, marked, run, undo, select } = useBuilder();
  if (marked.size === 0) return null;
  const copy = async () => {
    const fields = fieldsToCopy(state.draft, marked);
    try {
      await navigator.clipboard.writeText(textOfFields(fields));
      toast.info(`${fields.length} fields were copied`, {
        description: "Paste into this form or another with Ctrl+V.",
      });
    } catch {
      toast.error("The browser does not let us copy", { description: "Press Ctrl+C instead." });
    }
  };
  const remove = () => {
    run({ type: "removeFields", ids: [...marked] });
    select(null);
    toast.info(`${marked.size} fields were deleted`, { undo });
  };
  return (
    <div className="sticky bottom-4 z-5 mx-auto mt-4 flex w-fit items-center gap-2 rounded-md bg-raised py-1.5 pr-1.5 pl-3 shadow-float">
      <p role="status" className="font-medium text-sm text-strong">
        {marked.size} fields chosen
      </p>
      <Button size="sm" onClick={() => void copy()}>
        <Copy aria-hidden="true" />
        Copy
      </Button>
      <Button size="sm" onClick={remove}>
        <Trash2 aria-hidden="true" />
        Delete
      </Button>
      <IconButton icon={X} size="sm" label="Choose none" onClick={() => select(null)} />
    </div>
  );
}
