import type { PoolClient } from "pg";
import { integers, jsons, texts, times, uuids } from "./array-parameters";
import type { ProjectedRows } from "./projected-rows";

/** What was filled in, with the version of the form that the version of the process has. What a test run is told is no answer. */
export async function writeSubmissions(
  client: PoolClient,
  tenantId: string,
  { submissions }: ProjectedRows,
): Promise<void> {
  if (submissions.length === 0) return;
  await client.query({
    name: "stepwell_insert_submissions",
    text: `
      insert into submissions (tenant_id, instance_id, token, number, form_id, form_version_id, process_id, element,
        submitted_at, submitted_by, content)
      select $1, n.instance_id, n.token, n.number, n.form_id, p.form_version_id, n.process_id, n.element, n.at, n.by, n.content
      from unnest($2::uuid[], $3::int[], $4::int[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::timestamptz[],
        $10::uuid[], $11::json[])
        as n (instance_id, token, number, form_id, process_version_id, process_id, element, at, by, content)
      join process_version_forms p on p.tenant_id = $1 and p.process_version_id = n.process_version_id
        and p.form_id = n.form_id
      join instances i on i.tenant_id = $1 and i.id = n.instance_id and not i.test`,
    values: [
      tenantId,
      uuids(submissions.map((row) => row.instanceId)),
      integers(submissions.map((row) => row.token)),
      integers(submissions.map((row) => row.number)),
      uuids(submissions.map((row) => row.formId)),
      uuids(submissions.map((row) => row.processVersionId)),
      uuids(submissions.map((row) => row.processId)),
      texts(submissions.map((row) => row.element)),
      times(submissions.map((row) => row.at)),
      uuids(submissions.map((row) => row.by)),
      jsons(submissions.map((row) => row.content)),
    ],
  });
}
