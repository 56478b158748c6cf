/** The arrows of a requirement graph. */
import type { DecisionModel, ElementReference } from "@/contracts/decision";

export interface Arrow {
  id: string;
  from: string;
  to: string;
}

type Owner = {
  id: string;
  information?: ElementReference[] | undefined;
  knowledge?: ElementReference[] | undefined;
  authority?: ElementReference[] | undefined;
};

/** Arrows inside this model that have an id, which is what a diagram draws them by. */
export function arrowsOf({ decisions, knowledgeModels, knowledgeSources = [] }: DecisionModel): Arrow[] {
  const owners: Owner[] = [...decisions, ...knowledgeModels, ...knowledgeSources];
  return owners.flatMap((owner) =>
    [...(owner.information ?? []), ...(owner.knowledge ?? []), ...(owner.authority ?? [])].flatMap(
      ({ id: from, namespace, arrow: id }) =>
        id === undefined || namespace !== undefined ? [] : [{ id, from, to: owner.id }],
    ),
  );
}

/** The model with an id for each arrow, so that a diagram can draw it. */
export function withArrows(model: DecisionModel): DecisionModel {
  const taken = new Set(arrowsOf(model).map(({ id }) => id));
  const named = (owner: string, references: ElementReference[]): ElementReference[] =>
    references.map((reference) => {
      if (reference.arrow !== undefined) return reference;
      const base = `${owner}_from_${reference.id}`;
      let arrow = base;
      for (let count = 2; taken.has(arrow); count += 1) arrow = `${base}_${count}`;
      taken.add(arrow);
      return { ...reference, arrow };
    });
  return {
    ...model,
    decisions: model.decisions.map((each) => ({
      ...each,
      information: named(each.id, each.information),
      knowledge: named(each.id, each.knowledge),
    })),
    knowledgeModels: model.knowledgeModels.map((each) => ({
      ...each,
      knowledge: named(each.id, each.knowledge),
    })),
  };
}
