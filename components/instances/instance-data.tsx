import { EmptyState } from "@/components/ui/empty-state";
import { elementTitle } from "@/engine/elements/element-title";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";
import { ValueView } from "./value-view";

/** The instance's variables under the names people know: form labels and step names. */
export function InstanceData({ instance }: { instance: InstanceDetail }) {
  const stepNames = new Map(
    instance.definition.elements.map((element) => [element.id, elementTitle(element)]),
  );
  const entries = Object.entries(instance.variables);
  if (entries.length === 0) return <EmptyState title="No data">This request carries no values.</EmptyState>;
  return (
    <dl className="divide-y rounded-lg border bg-panel">
      {entries.map(([name, value]) => (
        <div key={name} className="grid gap-1 px-4 py-2.5 md:grid-cols-[14rem_1fr]">
          <dt className="text-muted">{instance.labels[name] ?? stepNames.get(name) ?? name}</dt>
          <dd className="min-w-0 text-strong">
            <ValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
