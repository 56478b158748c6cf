"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { SettingsProps } from "../field-view";
import { firstLabelColumn, labelColumns } from "./label-columns";
import { LookupColumnsSetting } from "./lookup-columns-setting";

/** As many tables as anybody picks from a list. */
const MOST_TABLES = 100;

/** Which data table, what its records are called, and which columns come along. */
export function LookupSettings({ field, onChange, problems }: SettingsProps<"lookup">) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { tableId } = field;
  const tables = useQuery(trpc.dataTables.list.queryOptions({ limit: MOST_TABLES }, { staleTime: 30_000 }));
  const table = useQuery(
    trpc.dataTables.get.queryOptions(
      { tableId: tableId ?? "" },
      { enabled: tableId !== undefined, staleTime: 30_000 },
    ),
  );
  const choose = async (next: string) => {
    try {
      const { shape } = await queries.fetchQuery({
        ...trpc.dataTables.get.queryOptions({ tableId: next }),
        queryFn: () => client.dataTables.get.query({ tableId: next }),
      });
      onChange({ tableId: next, labelColumn: firstLabelColumn(shape), columns: [] });
    } catch (error) {
      toast.error("The data table was not read", { description: sentenceOf(error) });
    }
  };
  const listed = tables.data?.items ?? [];
  const options = listed.map(({ id, name, records }) => ({
    value: id,
    label: name,
    hint: records === 1 ? "1 record" : `${records} records`,
  }));
  const isElsewhere = tableId !== undefined && !listed.some(({ id }) => id === tableId);
  const own = table.data ? [{ value: table.data.id, label: table.data.name, hint: "" }] : [];
  const shape = table.data?.shape;
  const gone = table.isError
    ? "The data table does not exist any more. Choose another."
    : table.data?.isArchived
      ? "The data table is archived. Restore it, or choose another."
      : undefined;
  return (
    <>
      <Field
        label="Data table"
        error={gone ?? problems.tableId ?? (tables.isError ? sentenceOf(tables.error) : undefined)}
        help={tables.data && options.length === 0 ? "There is none yet. Make one under Data." : undefined}
      >
        <Select
          options={isElsewhere ? [...own, ...options] : options}
          value={tableId ?? ""}
          onValueChange={(next) => void choose(next)}
          placeholder={tables.isPending ? "Loading…" : "Choose a data table…"}
        />
      </Field>
      {shape && (
        <>
          <Field label="Records are called by" help="What people search for and read.">
            <Select
              options={labelColumns(shape).map(({ key, label }) => ({ value: key, label }))}
              value={field.labelColumn ?? ""}
              onValueChange={(labelColumn) => onChange({ labelColumn })}
              placeholder="Their key"
            />
          </Field>
          <LookupColumnsSetting field={field} shape={shape} onChange={onChange} problems={problems} />
        </>
      )}
    </>
  );
}
