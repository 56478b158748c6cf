/** What a report on a process looks at: the process, one version or all, and a span of time. */
export interface ReportScope {
  processId: string;
  versionId: string | null;
  from: Date;
  to: Date;
  timeZone: string;
}

/** Condition on process and version for a table with both columns; parameters $1 and $2. */
export const ofProcess = "process_id = $1 and ($2::uuid is null or process_version_id = $2)";
