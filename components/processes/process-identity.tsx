"use client";

import { Info } from "lucide-react";
import { useEditorActions, useEditorState } from "@/components/canvas/editor/editor-context";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Textarea } from "@/components/ui/textarea";

/** Name and description of the process, edited where they stand. */
export function ProcessIdentity() {
  const { definition } = useEditorState();
  const { edit } = useEditorActions();
  return (
    <span className="flex min-w-0 items-center gap-1">
      <Input
        aria-label="Name of the process"
        maxLength={200}
        className="w-56 border-transparent font-medium"
        placeholder="Untitled process"
        value={definition.name}
        onChange={({ target }) => edit((current) => ({ ...current, name: target.value }), "name")}
      />
      <Popover>
        <PopoverTrigger asChild>
          <IconButton icon={Info} size="sm" label="Description of the process" />
        </PopoverTrigger>
        <PopoverContent align="start" className="w-80" aria-label="Description of the process">
          <Field label="Description" help="People see it where they start the process.">
            <Textarea
              maxLength={2000}
              value={definition.description ?? ""}
              onChange={({ target }) =>
                edit((current) => ({ ...current, description: target.value || undefined }), "description")
              }
            />
          </Field>
        </PopoverContent>
      </Popover>
    </span>
  );
}
