import type { TableShape } from "@/contracts/data-table";

/** The data tables of the tenant that are in use, by id. */
export type KnownTables = ReadonlyMap<string, { name: string; shape: TableShape }>;
