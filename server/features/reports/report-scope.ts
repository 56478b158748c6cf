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

/** The table of instances has the mark of a test run itself; facts are known by their instance, and test runs are few. */
const withoutTests = {
  instances: "not test",
  step_facts:
    "instance_id <> all(array(select id from instances where tenant_id = current_tenant_id() and process_id = $1 and test))",
};

/** Condition on rows that reports count: of the process and version, and of no test run. */
export const countedOf = (table: keyof typeof withoutTests): string =>
  `${ofProcess} and ${withoutTests[table]}`;
