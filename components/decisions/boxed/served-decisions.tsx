import type { DecisionModel, DecisionService, ElementReference } from "@/contracts/decision";

type ServedDecisionsProps = { model: DecisionModel; service: DecisionService };

/** What a decision service asks for and gives. */
export function ServedDecisions({ model, service }: ServedDecisionsProps) {
  const name = ({ id }: ElementReference) =>
    [...model.decisions, ...model.inputData].find((element) => element.id === id)?.name ?? id;
  const lists = [
    { title: "Gives", references: service.outputDecisions },
    { title: "Asks for", references: [...service.inputDecisions, ...service.inputData] },
    { title: "Decides inside", references: service.encapsulatedDecisions },
  ];
  return (
    <dl className="grid gap-3 rounded-md border bg-panel p-4 text-sm">
      {lists.map(({ title, references }) => (
        <div key={title} className="grid gap-0.5">
          <dt className="text-muted">{title}</dt>
          <dd className="text-strong">{references.map(name).join(", ") || "Nothing"}</dd>
        </div>
      ))}
    </dl>
  );
}
