/** A whole model as elements: the other direction of `read-definitions`. */
import type {
  Decision,
  DecisionModel,
  DecisionService,
  ElementReference,
  ItemDefinition,
  KnowledgeModel,
} from "@/contracts/decision";
import { addresses, unnamed } from "@/interchange/dmn/dmn-addresses";
import { type Draft, draft, textDraft, withImplied, wrappedText } from "./draft";
import { draftExpression, draftNamedFunction } from "./draft-expression";
import { described, draftItem, draftReference } from "./draft-parts";

export function draftDefinitions(model: DecisionModel): Draft {
  const { name, namespace = unnamed, description } = model;
  const kinds = kindsOf(model);
  return draft("definitions", { name, namespace }, [
    described(description),
    ...(model.imports ?? []).map((each) => draft("import", { ...each, importType: addresses.model })),
    ...model.itemDefinitions.map((each) => draftItemDefinition("itemDefinition", each)),
    ...model.inputData.map((each) => draftElement("inputData", each, [draftVariable(each)])),
    ...model.knowledgeModels.map((each) => draftKnowledgeModel(each, kinds)),
    ...model.decisions.map((each) => draftDecision(each, kinds)),
    ...model.services.map(draftService),
    ...(model.knowledgeSources ?? []).map((each) => draftKnowledgeSource(each, kinds)),
  ]);
}

/** Which element of an authority requirement names an element, by the element's id. */
type Kinds = ReadonlyMap<string, "requiredInput" | "requiredDecision">;

function kindsOf({ inputData, decisions }: DecisionModel): Kinds {
  return new Map([
    ...decisions.map(({ id }) => [id, "requiredDecision"] as const),
    ...inputData.map(({ id }) => [id, "requiredInput"] as const),
  ]);
}

interface Described {
  id: string;
  name: string;
  variable?: string | undefined;
  label?: string | undefined;
  description?: string | undefined;
  typeRef?: string | undefined;
}

function draftElement(
  local: string,
  { id, name, label, description }: Described,
  children: (Draft | undefined)[],
  attributes: Record<string, string | undefined> = {},
): Draft {
  return draft(local, { id, name, label, ...attributes }, [described(description), ...children]);
}

function draftVariable({ name, variable = name, typeRef }: Described): Draft {
  const implied = typeRef === undefined && variable === name;
  return { ...draft("variable", { name: variable, typeRef }), implied };
}

function draftRequirement(local: string, targets: readonly string[], reference: ElementReference): Draft {
  const [target = "", ...alternatives] = targets;
  return draft(local, { id: reference.arrow }, [{ ...draftReference(target, reference), alternatives }]);
}

function draftInformation(reference: ElementReference, kinds: Kinds): Draft {
  const local =
    reference.namespace === undefined ? (kinds.get(reference.id) ?? "requiredDecision") : "requiredDecision";
  const other = local === "requiredInput" ? "requiredDecision" : "requiredInput";
  const isKnown = reference.namespace === undefined && kinds.has(reference.id);
  return draftRequirement("informationRequirement", isKnown ? [local] : [local, other], reference);
}

function draftKnowledge(references: readonly ElementReference[]): Draft[] {
  return references.map((each) => draftRequirement("knowledgeRequirement", ["requiredKnowledge"], each));
}

function draftAuthority(references: readonly ElementReference[] | undefined, kinds: Kinds): Draft[] {
  return (references ?? []).map((each) => {
    const local = each.namespace === undefined ? kinds.get(each.id) : undefined;
    const others = ["requiredAuthority", "requiredDecision", "requiredInput"];
    return draftRequirement("authorityRequirement", local === undefined ? others : [local], each);
  });
}

function draftDecision(decision: Decision, kinds: Kinds): Draft {
  return draftElement("decision", decision, [
    textDraft("question", decision.question),
    textDraft("allowedAnswers", decision.allowedAnswers),
    draftVariable(decision),
    ...decision.information.map((each) => draftInformation(each, kinds)),
    ...draftKnowledge(decision.knowledge),
    ...draftAuthority(decision.authority, kinds),
    decision.logic && { ...draftExpression(decision.logic), implied: false },
  ]);
}

function draftKnowledgeModel(knowledge: KnowledgeModel, kinds: Kinds): Draft {
  return draftElement("businessKnowledgeModel", knowledge, [
    draftVariable(knowledge),
    knowledge.logic && draftNamedFunction("encapsulatedLogic", knowledge.logic),
    ...draftKnowledge(knowledge.knowledge),
    ...draftAuthority(knowledge.authority, kinds),
  ]);
}

function draftService(service: DecisionService): Draft {
  return draftElement("decisionService", service, [
    draftVariable(service),
    ...service.outputDecisions.map((each) => draftReference("outputDecision", each)),
    ...service.encapsulatedDecisions.map((each) => draftReference("encapsulatedDecision", each)),
    ...service.inputDecisions.map((each) => draftReference("inputDecision", each)),
    ...service.inputData.map((each) => draftReference("inputData", each)),
  ]);
}

function draftKnowledgeSource(
  source: NonNullable<DecisionModel["knowledgeSources"]>[number],
  kinds: Kinds,
): Draft {
  const children = draftAuthority(source.authority, kinds);
  return draftElement("knowledgeSource", source, children, { locationURI: source.location });
}

function draftItemDefinition(local: string, item: ItemDefinition): Draft {
  const { id, name, label, description, isCollection } = item;
  const drafted = draft(local, { id, name, label, isCollection: isCollection ? "true" : undefined }, [
    described(description),
    textDraft("typeRef", item.typeRef),
    wrappedText("allowedValues", item.allowedValues),
    wrappedText("typeConstraint", item.typeConstraint),
    ...(item.components ?? []).map((each) => draftItemDefinition("itemComponent", each)),
    item.function &&
      draft(
        "functionItem",
        { outputTypeRef: item.function.result },
        item.function.parameters.map((each) => draftItem("parameters", each)),
      ),
  ]);
  return isCollection ? drafted : withImplied(drafted, "isCollection", "false");
}
