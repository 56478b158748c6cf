"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type RecordOperation, recordOperations } from "@/contracts/data-table";
import { matchesRecords, writesCells } from "@/engine/elements/data-record";
import { useEditorState } from "../editor/editor-context";
import type { ElementView } from "./element-view";
import { CellRows } from "./parts/cell-rows";
import { PanelSection } from "./parts/panel-section";
import { TableField } from "./parts/table-field";
import { useElementEdit } from "./use-element-edit";

const operationNames: Record<RecordOperation, string> = {
  find: "Find a record",
  list: "List all records that match",
  create: "Add a record",
  update: "Change a record",
  upsert: "Add, or change if it is there",
  delete: "Delete a record",
};
const operations = recordOperations.map((value) => ({ value, label: operationNames[value] }));

const missingOptions = [
  { value: "error", label: "The step fails" },
  { value: "continue", label: "The process goes on" },
] as const;

export const dataRecord: ElementView<"dataRecord"> = {
  Panel: function DataRecordPanel({ element }) {
    const change = useElementEdit<"dataRecord">(element);
    const { directory } = useEditorState();
    const { tableId, operation, match, values, whenMissing } = element;
    const table = directory.dataTables.find(({ id }) => id === tableId);
    const columns = table?.shape.columns ?? [];
    return (
      <>
        <PanelSection>
          <TableField
            element={element.id}
            value={tableId}
            onChange={(chosen) => change({ tableId: chosen, match: [], values: [] })}
          />
          <Field label="What to do">
            <Select
              options={operations}
              value={operation}
              onValueChange={(chosen) => change({ operation: chosen })}
            />
          </Field>
        </PanelSection>
        {table && matchesRecords(operation) && (
          <PanelSection title={operation === "list" ? "Records that have" : "The record that has"}>
            <CellRows
              element={element.id}
              setting="match"
              noun="condition"
              columns={columns}
              value={match}
              onChange={(cells) => change({ match: cells })}
            />
          </PanelSection>
        )}
        {table && writesCells(operation) && (
          <PanelSection title="Values to write">
            <CellRows
              element={element.id}
              setting="values"
              noun="value"
              columns={columns}
              value={values}
              onChange={(cells) => change({ values: cells })}
            />
          </PanelSection>
        )}
        {table && matchesRecords(operation) && operation !== "list" && (
          <PanelSection title="If there is no such record">
            <Field
              label="Then"
              help={
                whenMissing === "error"
                  ? 'An error event on its border with the code "recordNotFound" catches it.'
                  : `Later steps can ask whether ${element.id}.found is true.`
              }
            >
              <Select
                options={missingOptions}
                value={whenMissing}
                onValueChange={(chosen) => change({ whenMissing: chosen })}
              />
            </Field>
          </PanelSection>
        )}
      </>
    );
  },
};
