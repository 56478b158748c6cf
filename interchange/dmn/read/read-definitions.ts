/** The elements of a model: input data, decisions, knowledge, services and types. */
import type {
  Decision,
  DecisionModel,
  DecisionService,
  ItemDefinition,
  KnowledgeModel,
} from "@/contracts/decision";
import { unnamed, versionOf } from "@/interchange/dmn/dmn-addresses";
import { present } from "@/interchange/dmn/present";
import { textOf, type XmlElement } from "@/interchange/xml/xml-node";
import type { DmnReading } from "./dmn-reading";
import { readPositions } from "./read-diagram";
import { readExpressionIn, readNamedFunction } from "./read-expression";
import {
  readDescribable,
  readInformationItem,
  readName,
  readReferences,
  readRequirements,
  readTypeName,
  readTypeRef,
  refuseOtherLanguage,
} from "./read-parts";
import { readTests } from "./read-table";

export function readDefinitions(reading: DmnReading, root: XmlElement): DecisionModel {
  reading.hold(root);
  refuseOtherLanguage(reading, root, "expressionLanguage");
  const read = <T>(local: string, one: (reading: DmnReading, element: XmlElement) => T): T[] =>
    reading.children(root, local).map((element) => one(reading, element));
  const imports = readImports(reading, root);
  const knowledgeSources = read("knowledgeSource", readKnowledgeSource);
  return present({
    schemaVersion: 1 as const,
    name: reading.attribute(root, "name")?.trim() ?? "",
    namespace: readNamespace(reading, root),
    description: reading.childText(root, "description"),
    imports: imports.length > 0 ? imports : undefined,
    itemDefinitions: read("itemDefinition", readItemDefinition),
    inputData: read("inputData", readInputData),
    decisions: read("decision", readDecision),
    knowledgeModels: read("businessKnowledgeModel", readKnowledgeModel),
    services: read("decisionService", readService),
    knowledgeSources: knowledgeSources.length > 0 ? knowledgeSources : undefined,
    positions: readPositions(reading, root),
  });
}

function readNamespace(reading: DmnReading, root: XmlElement): string | undefined {
  const namespace = reading.attribute(root, "namespace");
  return namespace === unnamed ? undefined : namespace;
}

/** Imports of DMN models. What else is imported (PMML, XML schemas) stays in the file and is told. */
function readImports(reading: DmnReading, root: XmlElement) {
  return reading.children(root, "import").flatMap((element) => {
    const type = reading.attribute(element, "importType") ?? "";
    if (versionOf(type) === undefined) {
      reading.held.delete(element);
      return [];
    }
    const namespace = reading.attribute(element, "namespace");
    if (namespace === undefined) reading.refuse(element, "<import> has no namespace.");
    const name = reading.attribute(element, "name")?.trim() ?? prefixFor(element, namespace);
    if (name === undefined) reading.refuse(element, "<import> has no name.");
    return namespace === undefined || name === undefined
      ? []
      : [present({ id: reading.attribute(element, "id"), name, namespace })];
  });
}

/** Before DMN 1.2 an import had no name; its elements were named by the prefix of its namespace. */
function prefixFor(element: XmlElement, namespace: string | undefined): string | undefined {
  for (const [prefix, address] of element.prefixes) if (address === namespace && prefix !== "") return prefix;
  return undefined;
}

function readBase(reading: DmnReading, element: XmlElement) {
  return {
    id: reading.idOf(element),
    name: readName(reading, element),
    ...readDescribable(reading, element),
  };
}

/** The type of what an element gives, and its name in expressions where that is not the element's. */
function readVariable(reading: DmnReading, element: XmlElement, name: string) {
  const variable = reading.child(element, "variable");
  if (variable === undefined) return {};
  const written = reading.attribute(variable, "name")?.trim();
  return {
    variable: written === undefined || written === "" || written === name ? undefined : written,
    typeRef: readTypeRef(reading, variable),
  };
}

function readInputData(reading: DmnReading, element: XmlElement) {
  const base = readBase(reading, element);
  return present({ ...base, ...readVariable(reading, element, base.name) });
}

function readKnowledge(reading: DmnReading, element: XmlElement) {
  return readRequirements(reading, element, "knowledgeRequirement", ["requiredKnowledge"]);
}

function readAuthority(reading: DmnReading, element: XmlElement) {
  const targets = ["requiredAuthority", "requiredDecision", "requiredInput"];
  const found = readRequirements(reading, element, "authorityRequirement", targets);
  return found.length > 0 ? found : undefined;
}

function readDecision(reading: DmnReading, element: XmlElement): Decision {
  const base = readBase(reading, element);
  return present({
    ...base,
    information: readRequirements(reading, element, "informationRequirement", [
      "requiredInput",
      "requiredDecision",
    ]),
    knowledge: readKnowledge(reading, element),
    authority: readAuthority(reading, element),
    ...readVariable(reading, element, base.name),
    question: reading.childText(element, "question"),
    allowedAnswers: reading.childText(element, "allowedAnswers"),
    logic: readExpressionIn(reading, element),
  });
}

function readKnowledgeModel(reading: DmnReading, element: XmlElement): KnowledgeModel {
  const base = readBase(reading, element);
  const logic = reading.child(element, "encapsulatedLogic");
  return present({
    ...base,
    knowledge: readKnowledge(reading, element),
    authority: readAuthority(reading, element),
    ...readVariable(reading, element, base.name),
    logic: logic && readNamedFunction(reading, logic),
  });
}

function readService(reading: DmnReading, element: XmlElement): DecisionService {
  const base = readBase(reading, element);
  return present({
    ...base,
    ...readVariable(reading, element, base.name),
    outputDecisions: readReferences(reading, element, "outputDecision"),
    encapsulatedDecisions: readReferences(reading, element, "encapsulatedDecision"),
    inputDecisions: readReferences(reading, element, "inputDecision"),
    inputData: readReferences(reading, element, "inputData"),
  });
}

function readKnowledgeSource(reading: DmnReading, element: XmlElement) {
  return present({
    ...readBase(reading, element),
    authority: readAuthority(reading, element),
    location: reading.attribute(element, "locationURI"),
  });
}

function readItemDefinition(reading: DmnReading, element: XmlElement): ItemDefinition {
  refuseOtherLanguage(reading, element, "typeLanguage");
  const typeRef = reading.child(element, "typeRef");
  const components = reading
    .children(element, "itemComponent")
    .map((each) => readItemDefinition(reading, each));
  const ofFunction = reading.child(element, "functionItem");
  const isCollection = reading.attribute(element, "isCollection")?.trim();
  return present({
    id: reading.attribute(element, "id"),
    name: readName(reading, element),
    ...readDescribable(reading, element),
    typeRef: typeRef && readTypeName(reading, textOf(typeRef), typeRef),
    isCollection: isCollection === "true" || isCollection === "1" ? true : undefined,
    allowedValues: readTests(reading, element, "allowedValues"),
    typeConstraint: readTests(reading, element, "typeConstraint"),
    components: components.length > 0 ? components : undefined,
    function: ofFunction && readFunctionItem(reading, ofFunction),
  });
}

function readFunctionItem(reading: DmnReading, element: XmlElement) {
  return present({
    parameters: reading.children(element, "parameters").map((each) => readInformationItem(reading, each)),
    result: readTypeName(reading, reading.attribute(element, "outputTypeRef"), element),
  });
}
