import type { PoolClient } from "pg";
import { z } from "zod";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { notFound } from "@/server/errors";

const RowSchema = z.object({ id: z.uuid(), number: z.int(), definition: ProcessDefinitionSchema });

export interface ReportVersion {
  /** Null: the report covers all versions. */
  versionId: string | null;
  definition: ProcessDefinition;
  /** Numbers of all versions, latest first. */
  versions: number[];
}

/** The version a report is about: the one asked for, or all with the latest one's drawing. NOT_FOUND without any. */
export async function findReportVersion(
  client: PoolClient,
  processId: string,
  number: number | undefined,
): Promise<ReportVersion> {
  const { rows } = await client.query(
    "select id, number, definition from process_versions where process_id = $1 and not test order by number desc limit 200",
    [processId],
  );
  const versions = z.array(RowSchema).parse(rows);
  const shown = number === undefined ? versions[0] : versions.find((version) => version.number === number);
  if (!shown) throw notFound(number === undefined ? "process" : "version");
  return {
    versionId: number === undefined ? null : shown.id,
    definition: shown.definition,
    versions: versions.map((version) => version.number),
  };
}
