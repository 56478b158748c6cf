"use client";

import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SteadyInput } from "@/components/ui/steady-input";
import type { DecisionTable } from "@/contracts/boxed-expression";
import { useEditor } from "../editor/editor-context";
import { changeInputColumn, changeTable, ownDataOf } from "../editor/model-edits";
import type { Column } from "../table/columns";
import {
  canRemove,
  changeInput,
  changeOutput,
  moveColumn,
  removeColumn,
  renameNotes,
} from "../table/table-columns";
import { typeOptions } from "./type-options";

type ColumnSettingsProps = {
  decisionId: string;
  table: DecisionTable;
  column: Column;
  /** The column is gone or elsewhere. */
  onClose: () => void;
};

/** What a column is about, and where it stands. */
export function ColumnSettings({ decisionId, table, column, onClose }: ColumnSettingsProps) {
  const { edit } = useEditor();
  const count = { input: table.inputs, output: table.outputs, annotation: table.annotations ?? [] }[
    column.kind
  ].length;
  const move = (to: number) => {
    edit((model) => changeTable(model, decisionId, (present) => moveColumn(present, column, to)));
    onClose();
  };
  return (
    <div className="grid gap-3">
      {column.kind === "input" && <InputFields decisionId={decisionId} table={table} index={column.index} />}
      {column.kind === "output" && (
        <OutputFields decisionId={decisionId} table={table} index={column.index} />
      )}
      {column.kind === "annotation" && (
        <Field label="Title">
          <SteadyInput
            maxLength={500}
            value={table.annotations?.[column.index] ?? ""}
            onChange={(title) =>
              edit(
                (model) =>
                  changeTable(model, decisionId, (present) => renameNotes(present, column.index, title)),
                `title ${column.id}`,
              )
            }
          />
        </Field>
      )}
      <div className="flex items-center border-t pt-2">
        <IconButton
          size="sm"
          icon={ArrowLeft}
          label="Move left"
          disabled={column.index === 0}
          onClick={() => move(column.index - 1)}
        />
        <IconButton
          size="sm"
          icon={ArrowRight}
          label="Move right"
          disabled={column.index === count - 1}
          onClick={() => move(column.index + 1)}
        />
        <span className="flex-1" />
        <IconButton
          size="sm"
          icon={Trash2}
          label="Delete column"
          variant="danger-ghost"
          disabled={!canRemove(table, column)}
          onClick={() => {
            edit((model) => changeTable(model, decisionId, (present) => removeColumn(present, column)));
            onClose();
          }}
        />
      </div>
    </div>
  );
}

type FieldsProps = { decisionId: string; table: DecisionTable; index: number };

function InputFields({ decisionId, table, index }: FieldsProps) {
  const { state, edit } = useEditor();
  const input = table.inputs[index];
  if (!input) return null;
  const ownData = ownDataOf(state.model, decisionId, input.expression);
  const change = (patch: Parameters<typeof changeInputColumn>[3], mark: string) =>
    edit((model) => changeInputColumn(model, decisionId, index, patch), `${mark} ${input.id}`);
  const label = (text: string) =>
    edit(
      (model) =>
        changeTable(model, decisionId, (present) =>
          changeInput(present, index, { label: text || undefined }),
        ),
      `label ${input.id}`,
    );
  return (
    <>
      {ownData && !input.label ? (
        <Field label="Name" help="What a process or another system sends under this name.">
          <SteadyInput maxLength={200} value={ownData.name} onChange={(name) => change({ name }, "name")} />
        </Field>
      ) : (
        <Field label="Title">
          <Input maxLength={500} value={input.label ?? ""} onChange={({ target }) => label(target.value)} />
        </Field>
      )}
      {!(ownData && !input.label) && (
        <Field label="Compares" help="A name, or FEEL such as applicant.age.">
          <Input
            className="font-mono text-sm"
            spellCheck={false}
            value={input.expression}
            onChange={({ target }) =>
              edit(
                (model) =>
                  changeTable(model, decisionId, (present) =>
                    changeInput(present, index, { expression: target.value }),
                  ),
                `expression ${input.id}`,
              )
            }
          />
        </Field>
      )}
      <TypeField value={input.typeRef} onChange={(typeRef) => change({ typeRef }, "type")} />
      <AllowedField
        help={'Optional. Others are refused: "New", "Gold" or [0..100].'}
        value={input.allowedValues}
        onChange={(allowedValues) => change({ allowedValues }, "allowed")}
      />
    </>
  );
}

function OutputFields({ decisionId, table, index }: FieldsProps) {
  const { edit } = useEditor();
  const output = table.outputs[index];
  if (!output) return null;
  const change = (patch: Parameters<typeof changeOutput>[2], mark: string) =>
    edit(
      (model) => changeTable(model, decisionId, (present) => changeOutput(present, index, patch)),
      `${mark} ${output.id}`,
    );
  const ordered = table.hitPolicy === "P" || table.hitPolicy === "O";
  return (
    <>
      <Field label="Name">
        <SteadyInput
          maxLength={200}
          value={output.name ?? ""}
          onChange={(name) => change({ name }, "name")}
        />
      </Field>
      <TypeField
        value={output.typeRef ?? table.typeRef}
        onChange={(typeRef) => change({ typeRef }, "type")}
      />
      <AllowedField
        help={ordered ? "The most important first." : 'Optional: "Manager", "Finance".'}
        value={output.allowedValues}
        onChange={(allowedValues) => change({ allowedValues }, "allowed")}
      />
      <Field label="When no rule fires" help="FEEL; empty: no value.">
        <Input
          className="font-mono text-sm"
          spellCheck={false}
          value={output.defaultValue ?? ""}
          onChange={({ target }) => change({ defaultValue: target.value || undefined }, "default")}
        />
      </Field>
    </>
  );
}

function TypeField({ value, onChange }: { value: string | undefined; onChange: (type: string) => void }) {
  const { state } = useEditor();
  return (
    <Field label="Type">
      <Select options={typeOptions(state.model, value)} value={value ?? "Any"} onValueChange={onChange} />
    </Field>
  );
}

type AllowedFieldProps = {
  value: string | undefined;
  help: string;
  onChange: (value: string | undefined) => void;
};

function AllowedField({ value, help, onChange }: AllowedFieldProps) {
  return (
    <Field label="Allowed values" help={help}>
      <Input
        className="font-mono text-sm"
        spellCheck={false}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </Field>
  );
}
