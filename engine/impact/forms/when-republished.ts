import type { FormDefinition } from "@/contracts/form";
import type {
  FindImpacts,
  FormPublication,
  NamedProcess,
  ProcessPublication,
} from "@/engine/impact/publication";

/** The process with another version of the form. */
export function withForm<Process extends NamedProcess>(
  process: Process,
  formId: string,
  form: FormDefinition,
): Process {
  return { ...process, forms: { ...process.forms, [formId]: form } };
}

/** What a rule about processes finds when each process that uses the form is published again, with nothing else changed. */
export function whenRepublished(find: FindImpacts<ProcessPublication>): FindImpacts<FormPublication> {
  return ({ id: formId, before, after, drafts }, around) =>
    drafts.flatMap((draft) => {
      const { id, name } = draft;
      const publication = {
        id,
        name,
        before: withForm(draft, formId, before),
        after: withForm(draft, formId, after),
        requests: [],
      };
      const others = around.others.filter((other) => other.id !== id);
      return find(publication, { ...around, others }).map((impact) => ({ ...impact, once: name }));
    });
}
