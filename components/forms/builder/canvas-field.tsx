"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { CircleAlert, Eye } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { PeopleRing } from "@/components/presence/people-mark";
import { cn } from "@/components/ui/cn";
import { FieldContext } from "@/components/ui/field-context";
import type { FieldOf, FieldType } from "@/contracts/form";
import { fieldView } from "../fields/registry";
import { useBuilder } from "./builder-context";
import { CanvasFieldToolbar } from "./canvas-field-toolbar";
import type { Entry } from "./draft";

type CanvasFieldProps = { entry: Entry; number: number };

/** A field on the canvas: its label can be typed, its control is only seen. */
export function CanvasField({ entry, number }: CanvasFieldProps) {
  const { state, problems, select, marked, markTo } = useBuilder();
  const { field } = entry;
  const selected = state.selected === entry.id;
  const sortable = useSortable({ id: entry.id });
  const problem = problems.find(({ field: key, path }) => key === field.key || path?.includes(field.key));
  const isMarked = marked.has(entry.id);
  const pick = () => {
    if (!selected) select(entry.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; the label inside takes the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: focusing the label selects as well
    <div
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      data-field={field.key}
      onMouseDownCapture={(event) => {
        if (!event.shiftKey || state.selected === null) return;
        // The focus stays with the field from which the choice goes on.
        event.preventDefault();
        markTo(entry.id);
      }}
      onClick={(event) => !event.shiftKey && pick()}
      onFocus={pick}
      className={cn(
        "group/field relative rounded-md border border-transparent p-2.5 transition-colors hover:border-line",
        selected && "border-accent hover:border-accent",
        isMarked && "border-accent bg-accent-soft hover:border-accent",
        sortable.isDragging && "z-2 bg-raised opacity-90 shadow-float",
      )}
    >
      <PeopleRing place={field.key} />
      <CanvasFieldToolbar entry={entry} selected={selected} sortable={sortable} />
      <div className="grid gap-1.5">
        <LabelInput entry={entry} number={number} />
        <FieldContext value={null}>
          <div inert className="pointer-events-none">
            <ControlPreview type={field.type} field={field} />
          </div>
        </FieldContext>
        {field.help && <p className="text-muted text-sm">{field.help}</p>}
        {(field.showIf || problem) && (
          <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {field.showIf && (
              <span className="flex items-center gap-1.5 text-muted">
                <Eye aria-hidden="true" className="size-3.5" />
                Shown on a condition
              </span>
            )}
            {problem && (
              <span className="flex items-start gap-1.5 text-danger-text">
                <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
                {problem.message}
              </span>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function LabelInput({ entry, number }: CanvasFieldProps) {
  const { run, fixedKeys, focusId, openPalette } = useBuilder();
  const { id, field } = entry;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusId !== id) return;
    input.current?.focus();
    input.current?.select();
    input.current?.scrollIntoView({ block: "nearest" });
  }, [focusId, id]);
  return (
    <div className="flex items-baseline gap-1">
      <input
        ref={input}
        aria-label={`Label of field ${number}`}
        value={field.label}
        maxLength={200}
        placeholder="Type a label, or / for another field"
        onChange={(event) => run({ type: "changeLabel", id, label: event.target.value, fixedKeys })}
        onKeyDown={(event) => {
          const opens = event.key === "Enter" || (event.key === "/" && field.label === "");
          if (!opens || event.nativeEvent.isComposing) return;
          event.preventDefault();
          openPalette(number);
        }}
        className={cn(
          "field-sizing-content min-w-4 max-w-full rounded-xs bg-transparent text-strong outline-none focus-visible:outline-2 focus-visible:outline-focus",
          headings[field.type] ?? "font-medium text-sm max-md:text-lg",
        )}
      />
      {field.required && (
        <span aria-hidden="true" className="text-danger-text text-sm">
          *
        </span>
      )}
    </div>
  );
}

/** What reads as a heading in the form does so here. */
const headings: Partial<Record<FieldType, string>> = {
  section: "font-semibold text-lg",
  page: "font-semibold text-xl",
};

const nothing = () => undefined;

function PreviewOfType<Type extends FieldType>({ type, field }: { type: Type; field: FieldOf<Type> }) {
  const view = fieldView(type);
  return <view.Control field={field} value={undefined} onChange={nothing} />;
}

const ControlPreview = memo(PreviewOfType) as typeof PreviewOfType;
