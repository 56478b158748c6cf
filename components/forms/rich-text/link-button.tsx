"use client";

import { Link2 } from "lucide-react";
import { toggleMark } from "prosemirror-commands";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { Toolbar } from "radix-ui";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldContext } from "@/components/ui/field-context";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { linkAddress } from "@/contracts/rich-text";
import { documentSchema } from "./document-schema";
import { hasMark } from "./editor-actions";
import { toolClass } from "./tool-class";

const { link } = documentSchema.marks;

type LinkButtonProps = { view: EditorView; state: EditorState };

/** Makes the selected words a link, or a link out of its address where nothing is selected. */
export function LinkButton({ view, state }: LinkButtonProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string>();
  const isOn = hasMark(state, link);
  const turn = (next: boolean) => {
    if (next) setTyped(hrefAt(state) ?? "");
    setFault(undefined);
    setOpen(next);
  };
  const set = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href =
      linkAddress(typed) ?? linkAddress(typed.includes("@") ? `mailto:${typed}` : `https://${typed}`);
    if (href === null || typed.trim() === "") return setFault("Type a web or an e-mail address.");
    const { selection } = state;
    const mark = link.create({ href });
    view.dispatch(
      selection.empty
        ? state.tr.replaceSelectionWith(documentSchema.text(typed.trim(), [mark]), false)
        : state.tr.addMark(selection.from, selection.to, mark),
    );
    setOpen(false);
  };
  const remove = () => {
    toggleMark(link)(state, view.dispatch);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={turn}>
      <PopoverTrigger asChild>
        <Toolbar.Button
          type="button"
          aria-label="Link"
          aria-pressed={isOn}
          title="Link"
          className={toolClass}
        >
          <Link2 aria-hidden="true" />
        </Toolbar.Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label="Link"
        align="start"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          view.focus();
        }}
      >
        <FieldContext value={null}>
          <form className="grid gap-3" onSubmit={set}>
            <Field label="Address" error={fault}>
              <Input
                autoFocus
                inputMode="url"
                placeholder="https://"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
            <div className="flex gap-2">
              <Button type="submit" variant="primary" size="sm">
                Set link
              </Button>
              {isOn && !state.selection.empty && (
                <Button size="sm" onClick={remove}>
                  Remove link
                </Button>
              )}
            </div>
          </form>
        </FieldContext>
      </PopoverContent>
    </Popover>
  );
}

/** The address of the link at the selection. */
function hrefAt({ selection, doc }: EditorState): string | null {
  const found = selection.$from.marks().find(({ type }) => type === link);
  const inside = found ?? doc.nodeAt(selection.from)?.marks.find(({ type }) => type === link);
  return typeof inside?.attrs.href === "string" ? inside.attrs.href : null;
}
