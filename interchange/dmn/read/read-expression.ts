/** Boxed expressions (DMN 1.5, 7.3 and 10.2): one reader for each kind, named after its element. */
import type {
  BoxedExpression,
  ContextExpression,
  ExpressionKind,
  FunctionExpression,
  InvocationExpression,
  LiteralExpression,
  RelationExpression,
} from "@/contracts/boxed-expression";
import { present } from "@/interchange/dmn/present";
import { elementsIn, type XmlElement } from "@/interchange/xml/xml-node";
import type { DmnReading } from "./dmn-reading";
import { readDescribable, readInformationItem, readTypeRef, refuseOtherLanguage } from "./read-parts";
import { readTable } from "./read-table";

type Reader = (reading: DmnReading, element: XmlElement) => BoxedExpression;

const readers: Record<ExpressionKind, Reader> = {
  literalExpression: readLiteral,
  decisionTable: (reading, element) => ({ kind: "decisionTable", ...readTable(reading, element) }),
  context: readContext,
  invocation: readInvocation,
  list: (reading, element) => ({
    kind: "list",
    items: expressionsIn(reading, element).map((each) => readBoxed(reading, each)),
  }),
  relation: readRelation,
  functionDefinition: readFunction,
  conditional: (reading, element) => ({
    kind: "conditional",
    if: readInner(reading, element, "if"),
    // biome-ignore lint/suspicious/noThenProperty: the specification's name of the branch; nothing awaits this
    then: readInner(reading, element, "then"),
    else: readInner(reading, element, "else"),
  }),
  filter: (reading, element) => ({
    kind: "filter",
    in: readInner(reading, element, "in"),
    match: readInner(reading, element, "match"),
  }),
  for: (reading, element) => ({
    kind: "for",
    iterator: readIterator(reading, element),
    in: readInner(reading, element, "in"),
    return: readInner(reading, element, "return"),
  }),
  some: (reading, element) => ({ kind: "some", ...readQuantified(reading, element) }),
  every: (reading, element) => ({ kind: "every", ...readQuantified(reading, element) }),
};

function isKind(local: string): local is ExpressionKind {
  return Object.hasOwn(readers, local);
}

function expressionsIn(reading: DmnReading, element: XmlElement): XmlElement[] {
  return elementsIn(element).filter((each) => reading.isModel(each) && isKind(each.local));
}

/** The one expression directly inside an element; undefined where there is none. */
export function readExpressionIn(reading: DmnReading, element: XmlElement): BoxedExpression | undefined {
  const [first, second] = expressionsIn(reading, element);
  if (second) reading.refuse(second, `<${element.local}> has a second expression, <${second.local}>.`);
  return first && readBoxed(reading, first);
}

/** An expression that is still to be written is an empty text. */
function readWritten(reading: DmnReading, element: XmlElement): BoxedExpression {
  return readExpressionIn(reading, element) ?? { kind: "literalExpression", text: "" };
}

function readBoxed(reading: DmnReading, element: XmlElement): BoxedExpression {
  reading.hold(element);
  const kind = element.local;
  if (!isKind(kind)) return { kind: "literalExpression", text: "" };
  return { ...readBase(reading, element), ...readers[kind](reading, element) };
}

function readBase(reading: DmnReading, element: XmlElement) {
  return present({
    id: reading.attribute(element, "id"),
    typeRef: readTypeRef(reading, element),
    ...readDescribable(reading, element),
  });
}

function readLiteral(reading: DmnReading, element: XmlElement): LiteralExpression {
  refuseOtherLanguage(reading, element, "expressionLanguage");
  if (reading.child(element, "importedValues")) {
    reading.refuse(element, "The expression takes its values from another file, which is not supported.");
  }
  return { kind: "literalExpression", text: reading.childText(element, "text") ?? "" };
}

function readContext(reading: DmnReading, element: XmlElement): ContextExpression {
  const entries = reading.children(element, "contextEntry").map((entry) => {
    const variable = reading.child(entry, "variable");
    return present({
      variable: variable && readInformationItem(reading, variable),
      expression: readWritten(reading, entry),
    });
  });
  return { kind: "context", entries };
}

function readInvocation(reading: DmnReading, element: XmlElement): InvocationExpression {
  const bindings = reading.children(element, "binding").flatMap((binding) => {
    const parameter = reading.child(binding, "parameter");
    if (parameter === undefined) {
      reading.refuse(binding, "<binding> has no <parameter>.");
      return [];
    }
    return [
      { parameter: readInformationItem(reading, parameter), expression: readWritten(reading, binding) },
    ];
  });
  return { kind: "invocation", called: readWritten(reading, element), bindings };
}

function readRelation(reading: DmnReading, element: XmlElement): RelationExpression {
  const columns = reading.children(element, "column").map((column) => readInformationItem(reading, column));
  const rows = reading.children(element, "row").map((row) => {
    const cells = expressionsIn(reading, row).map((cell) => readBoxed(reading, cell));
    if (cells.length !== columns.length) {
      reading.refuse(row, `The row has ${cells.length} cells and the relation ${columns.length} columns.`);
    }
    return present({ id: reading.attribute(row, "id"), cells });
  });
  return { kind: "relation", columns, rows };
}

function readFunction(reading: DmnReading, element: XmlElement): FunctionExpression {
  const language = reading.attribute(element, "kind") ?? "FEEL";
  if (language !== "FEEL" && language !== "Java" && language !== "PMML") {
    reading.refuse(element, `A function of kind ${language} is not known; there are FEEL, Java and PMML.`);
  }
  return present({
    kind: "functionDefinition" as const,
    language: language === "Java" || language === "PMML" ? language : "FEEL",
    parameters: reading
      .children(element, "formalParameter")
      .map((each) => readInformationItem(reading, each)),
    body: readExpressionIn(reading, element),
  });
}

/** A function that stands under another name: `<encapsulatedLogic>`. */
export function readNamedFunction(reading: DmnReading, element: XmlElement): FunctionExpression {
  return { ...readBase(reading, element), ...readFunction(reading, element) };
}

function readQuantified(reading: DmnReading, element: XmlElement) {
  return {
    iterator: readIterator(reading, element),
    in: readInner(reading, element, "in"),
    satisfies: readInner(reading, element, "satisfies"),
  };
}

function readIterator(reading: DmnReading, element: XmlElement): string {
  const iterator = reading.attribute(element, "iteratorVariable")?.trim();
  if (!iterator) reading.refuse(element, `<${element.local}> has no iteratorVariable.`);
  return iterator ?? "";
}

function readInner(reading: DmnReading, element: XmlElement, local: string): BoxedExpression {
  const inner = reading.child(element, local);
  if (inner !== undefined) return readWritten(reading, inner);
  reading.refuse(element, `<${element.local}> has no <${local}>.`);
  return { kind: "literalExpression", text: "" };
}
