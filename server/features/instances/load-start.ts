import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { type ElementOf, type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
import { notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";

interface Start {
  definition: ProcessDefinition;
  /** All that are open to people. */
  starts: readonly ElementOf<"startEvent">[];
  start: ElementOf<"startEvent">;
  form: FormDefinition | null;
}

/** A start of the published version of a process, with its form; the first that is open to people where none is named. */
export async function loadStart(
  tx: Transaction,
  { processId, element }: { processId: string; element?: string | undefined },
): Promise<Start> {
  const process = await tx.process.findFirst({
    where: { id: processId, archivedAt: null },
    select: { publishedVersionId: true },
  });
  const version =
    process?.publishedVersionId &&
    (await tx.processVersion.findFirst({
      where: { id: process.publishedVersionId },
      include: { forms: { include: { formVersion: { select: { definition: true } } } } },
    }));
  if (!version) throw notFound("process");
  const definition = ProcessDefinitionSchema.parse(version.definition);
  const starts = startsFor(definition, "member");
  const start = starts.find(({ id }) => id === (element ?? id));
  if (!start) throw notFound("process");
  const pinned = version.forms.find(({ formId }) => formId === start.formId);
  const form = pinned ? FormDefinitionSchema.parse(pinned.formVersion.definition) : null;
  return { definition, starts, start, form };
}
