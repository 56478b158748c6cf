import type { TableColumn } from "@/contracts/data-table";
import type { ElementOf } from "@/contracts/process";
import type { KnownTables } from "@/engine/definition/known-tables";
import { elementTitle } from "@/engine/elements/element-title";
import type { NameInScope } from "./name-in-scope";

/** What a step on a data table leaves behind: whether there is a record, and its cells where the table is known. */
export function recordNames(element: ElementOf<"dataRecord">, tables: KnownTables): NameInScope[] {
  const origin = elementTitle(element);
  const { id } = element;
  if (element.operation === "list")
    return [{ path: id, label: `Records of ${origin}`, origin, kind: "list" }];
  const columns = tables.get(element.tableId ?? "")?.shape.columns ?? [];
  const whole: NameInScope = { path: id, label: `Record of ${origin}`, origin, kind: "other" };
  const found: NameInScope = { path: `${id}.found`, label: "Found", origin, kind: "yesNo" };
  return [whole, found, ...columns.map((column) => cellName(column, id, origin))];
}

function cellName(column: TableColumn, element: string, origin: string): NameInScope {
  const name = { path: `${element}.${column.key}`, label: column.label, origin };
  if (column.type === "choice") return { ...name, kind: "choice", options: column.options };
  return { ...name, kind: column.type === "email" || column.type === "url" ? "text" : column.type };
}
