"use client";

import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { TableColumnType } from "@/contracts/data-table";
import { columnTypeViews } from "../grid/column-icons";
import { type ColumnDraft, freeKey, optionsText, readOptions } from "./column-draft";

type ColumnFieldsProps = {
  draft: ColumnDraft;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Keys of the other columns. */
  taken: readonly string[];
  onChange: (draft: ColumnDraft) => void;
  onMove: (by: number) => void;
  isFirst: boolean;
  isLast: boolean;
  /** Absent: the last column cannot go. */
  onRemove: (() => void) | undefined;
};

/** A column in the list: its name, its place, and opened its settings. */
export function ColumnFields(props: ColumnFieldsProps) {
  const { draft, isOpen, onOpen, onMove, isFirst, isLast, onRemove } = props;
  const { icon: Icon, label: typeLabel } = columnTypeViews[draft.type];
  const title = draft.label || draft.key;
  return (
    <li className="rounded-md border bg-panel">
      <div className="flex items-center gap-1 pr-1">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-md px-3 text-left text-sm"
        >
          <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
          <span className="truncate font-medium text-strong">{title}</span>
          <span className="truncate text-muted">
            {typeLabel} · <code>{draft.key}</code>
          </span>
          <ChevronDown
            aria-hidden="true"
            className={cn("ml-auto size-4 shrink-0 text-muted transition-transform", isOpen && "rotate-180")}
          />
        </button>
        <IconButton
          size="sm"
          icon={ArrowUp}
          label={`Move ${title} up`}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="sm"
          icon={ArrowDown}
          label={`Move ${title} down`}
          disabled={isLast}
          onClick={() => onMove(1)}
        />
        <IconButton
          size="sm"
          icon={Trash2}
          label={`Remove ${title}`}
          disabled={!onRemove}
          onClick={onRemove}
        />
      </div>
      {isOpen && <ColumnSettings {...props} />}
    </li>
  );
}

const typeOptions = (Object.keys(columnTypeViews) as TableColumnType[]).map((type) => {
  const { label, hint } = columnTypeViews[type];
  return { value: type, label, hint };
});

function ColumnSettings({ draft, taken, onChange }: ColumnFieldsProps) {
  const [options, setOptions] = useState(() => optionsText(draft.options));
  /** The name in expressions follows the label until the column is saved. */
  const rename = (label: string) =>
    onChange({ ...draft, label, key: draft.isNew ? freeKey(label || "column", taken) : draft.key });
  return (
    <div className="grid gap-3 border-t p-3">
      <Field label="Name" required>
        <Input
          autoFocus
          maxLength={100}
          value={draft.label}
          onChange={({ target }) => rename(target.value)}
        />
      </Field>
      <Field label="Type">
        <Select
          options={typeOptions}
          value={draft.type}
          onValueChange={(type) => onChange({ ...draft, type })}
        />
      </Field>
      {draft.type === "number" && (
        <Field label="Decimals" help="How many digits after the point; empty allows any.">
          <Input
            type="number"
            min={0}
            max={10}
            value={draft.decimals ?? ""}
            onChange={({ target }) =>
              onChange({ ...draft, decimals: target.value === "" ? undefined : Number(target.value) })
            }
          />
        </Field>
      )}
      {draft.type === "choice" && (
        <Field label="Options" help="One in each line.">
          <Textarea
            rows={5}
            value={options}
            onChange={({ target }) => {
              setOptions(target.value);
              onChange({ ...draft, options: readOptions(target.value, draft.options) });
            }}
          />
        </Field>
      )}
      <Checkbox
        checked={draft.required}
        onCheckedChange={(checked) => onChange({ ...draft, required: checked === true })}
      >
        Every record needs it
      </Checkbox>
    </div>
  );
}
