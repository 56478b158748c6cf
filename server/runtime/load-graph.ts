/**
 * The executable graphs of process versions. A version never changes, so a graph is compiled once per process and kept;
 * the least recently used one goes when there are too many.
 */
import type { PoolClient } from "pg";
import { DecisionModelSchema } from "@/contracts/decision";
import type { FormDefinition } from "@/contracts/form";
import { FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import { decisionKey, type ProcessDecisions } from "@/engine/definition/process-decisions";
import { AppError, notFound } from "../errors";

/** A graph of fifty elements takes about 200 kB. */
const MAX_GRAPHS = 500;

const graphs = new Map<string, Graph>();

/** The graph of a process version; the client's transaction must be the tenant's. */
export async function loadGraph(
  client: PoolClient,
  tenantId: string,
  processVersionId: string,
): Promise<Graph> {
  const key = `${tenantId} ${processVersionId}`;
  const known = graphs.get(key);
  const graph = known ?? (await compileVersion(client, tenantId, processVersionId));
  graphs.delete(key);
  graphs.set(key, graph);
  const [oldest] = graphs.keys();
  if (graphs.size > MAX_GRAPHS && oldest !== undefined) {
    graphs.delete(oldest);
  }
  return graph;
}

async function compileVersion(
  client: PoolClient,
  tenantId: string,
  processVersionId: string,
): Promise<Graph> {
  const version = await client.query<{ definition: unknown }>({
    name: "stepwell_load_process_version",
    text: "select definition from process_versions where tenant_id = $1 and id = $2",
    values: [tenantId, processVersionId],
  });
  if (version.rows[0] === undefined) {
    throw notFound("process version");
  }
  const definition = ProcessDefinitionSchema.parse(version.rows[0].definition);
  const forms = await loadForms(client, tenantId, processVersionId);
  const compiled = compile(definition, forms, await loadDecisions(client, tenantId, processVersionId));
  if (!compiled.ok) {
    const reasons = compiled.problems.map((problem) => problem.message).join(" ");
    throw new AppError("INTERNAL", `A published version of "${definition.name}" cannot run: ${reasons}`);
  }
  return compiled.graph;
}

async function loadForms(
  client: PoolClient,
  tenantId: string,
  processVersionId: string,
): Promise<Record<string, FormDefinition>> {
  const { rows } = await client.query<{ form_id: string; definition: unknown }>({
    name: "stepwell_load_pinned_forms",
    text: `
      select p.form_id, v.definition
      from process_version_forms p
      join form_versions v on v.tenant_id = p.tenant_id and v.id = p.form_version_id
      where p.tenant_id = $1 and p.process_version_id = $2`,
    values: [tenantId, processVersionId],
  });
  return Object.fromEntries(rows.map((row) => [row.form_id, FormDefinitionSchema.parse(row.definition)]));
}

async function loadDecisions(
  client: PoolClient,
  tenantId: string,
  processVersionId: string,
): Promise<ProcessDecisions> {
  const { rows } = await client.query<{ decision_id: string; asked: number; model: unknown }>({
    name: "stepwell_load_pinned_decisions",
    text: `
      select p.decision_id, p.asked, v.model
      from process_version_decisions p
      join decision_versions v on v.tenant_id = p.tenant_id and v.id = p.decision_version_id
      where p.tenant_id = $1 and p.process_version_id = $2`,
    values: [tenantId, processVersionId],
  });
  return Object.fromEntries(
    rows.map(({ decision_id, asked, model }) => [
      decisionKey(decision_id, asked === 0 ? "latest" : asked),
      DecisionModelSchema.parse(model),
    ]),
  );
}
