/** Decision models of all kinds of elements and expressions, for laws about files: their FEEL is any text. */
import fc from "fast-check";
import {
  type BoxedExpression,
  type FunctionExpression,
  hitPolicies,
  type InformationItem,
} from "@/contracts/boxed-expression";
import type { DecisionModel, ElementReference, ItemDefinition } from "@/contracts/decision";

/** What XML can hold, without space around it, which means nothing in names and FEEL. */
const text = fc
  .string({ unit: fc.constantFrom(..."abcXYZ019 -+*/<>&\"'.,()[]{}=\n\täß€中😀"), maxLength: 12 })
  .map((raw) => raw.trim());
const word = text.filter((each) => each !== "");
const typeRef = fc.constantFrom("number", "string", "date and time", "tOwn", "lib.tOther");
const own = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Entries that are there, as a file gives them back. */
function record<T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(parts).map((made) => JSON.parse(JSON.stringify(made)));
}

const absent = fc.constant(undefined);
const id = fc.uuid().map((uuid) => `_${uuid}`);
const item = record<InformationItem>({
  id: own(id),
  name: word,
  typeRef: own(typeRef),
  label: own(word),
  description: own(word),
});
const base = { id: own(id), typeRef: own(typeRef), label: own(word), description: own(word) };

const table = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.nat(2))
  .chain(([inputs, outputs, annotations]) => {
    const times = <T>(count: number, each: fc.Arbitrary<T>) =>
      fc.array(each, { minLength: count, maxLength: count });
    const input = record({
      id: own(id),
      label: own(word),
      expression: text,
      typeRef: own(typeRef),
      allowedValues: own(word),
    });
    const output = record({
      id: own(id),
      name: own(word),
      label: own(word),
      typeRef: own(typeRef),
      allowedValues: own(word),
      defaultValue: own(word),
    });
    const noted = annotations === 0 ? fc.constant(undefined) : times(annotations, word);
    const rule = record({
      id: own(id),
      inputs: times(inputs, text),
      outputs: times(outputs, text),
      annotations: noted,
      description: own(word),
    });
    return record({
      ...base,
      kind: fc.constant("decisionTable" as const),
      hitPolicy: fc.constantFrom(...hitPolicies),
      inputs: times(inputs, input),
      outputs: times(outputs, output),
      annotations: noted,
      rules: fc.array(rule, { maxLength: 4 }),
      outputLabel: own(word),
      orientation: own(fc.constantFrom("rule" as const, "column" as const, "crossTable" as const)),
    });
  });

const { expression } = fc.letrec<{ expression: BoxedExpression }>((tie) => {
  const inner = tie("expression");
  const kind = <K extends string>(name: K) => fc.constant(name);
  const few = <T>(each: fc.Arbitrary<T>) => fc.array(each, { maxLength: 3 });
  const kinds: fc.Arbitrary<BoxedExpression>[] = [
    record({ ...base, kind: kind("literalExpression"), text }),
    table,
    record({
      ...base,
      kind: kind("context"),
      entries: few(record({ variable: own(item), expression: inner })),
    }),
    record({
      ...base,
      kind: kind("invocation"),
      called: inner,
      bindings: few(record({ parameter: item, expression: inner })),
    }),
    record({ ...base, kind: kind("list"), items: few(inner) }),
    fc.nat(2).chain((width) =>
      record({
        ...base,
        kind: kind("relation"),
        columns: fc.array(item, { minLength: width, maxLength: width }),
        rows: few(record({ id: own(id), cells: fc.array(inner, { minLength: width, maxLength: width }) })),
      }),
    ),
    record({
      ...base,
      kind: kind("functionDefinition"),
      language: fc.constantFrom("FEEL" as const, "Java" as const, "PMML" as const),
      parameters: few(item),
      body: own(inner),
    }),
    // biome-ignore lint/suspicious/noThenProperty: the specification's name of the branch; nothing awaits this
    record({ ...base, kind: kind("conditional"), if: inner, then: inner, else: inner }),
    record({ ...base, kind: kind("filter"), in: inner, match: inner }),
    record({ ...base, kind: kind("for"), iterator: word, in: inner, return: inner }),
    record({
      ...base,
      kind: fc.constantFrom("some" as const, "every" as const),
      iterator: word,
      in: inner,
      satisfies: inner,
    }),
  ];
  return { expression: fc.oneof({ maxDepth: 3, withCrossShrink: true }, ...kinds) };
});

const { itemDefinition } = fc.letrec<{ itemDefinition: ItemDefinition }>((tie) => ({
  itemDefinition: record<ItemDefinition>({
    id: own(id),
    name: word,
    label: own(word),
    description: own(word),
    typeRef: own(typeRef),
    isCollection: own(fc.constant(true)),
    allowedValues: own(word),
    typeConstraint: own(word),
    components: fc.oneof(
      { maxDepth: 2 },
      fc.constant(undefined),
      fc.array(tie("itemDefinition"), { minLength: 1, maxLength: 2 }),
    ),
    function: own(record({ parameters: fc.array(item, { maxLength: 2 }), result: own(typeRef) })),
  }),
}));

const bounds = fc.record({
  x: fc.integer({ min: -500, max: 5000 }),
  y: fc.integer({ min: -500, max: 5000 }),
  width: fc.integer({ min: 1, max: 500 }),
  height: fc.integer({ min: 1, max: 500 }),
});

interface Ids {
  inputData: string[];
  decisions: string[];
  knowledge: string[];
  sources: string[];
}

function elements({ inputData, decisions, knowledge, sources }: Ids) {
  const named = (given: string) => ({
    id: fc.constant(given),
    name: word,
    label: own(word),
    description: own(word),
  });
  const foreign = fc.record({ id, namespace: fc.constant("urn:other"), arrow: id });
  const to = (ids: readonly string[], minLength = 0): fc.Arbitrary<ElementReference[]> => {
    const within =
      ids.length === 0 ? foreign : fc.oneof(fc.record({ id: fc.constantFrom(...ids), arrow: id }), foreign);
    return fc.array(within, { minLength, maxLength: 3 });
  };
  const plain = (ids: readonly string[]) => to(ids).map((all) => all.map(({ arrow: _, ...rest }) => rest));
  const authority = own(to([...sources, ...decisions, ...inputData], 1));
  const each = <T>(ids: readonly string[], one: (given: string) => fc.Arbitrary<T>) =>
    fc.tuple(...ids.map(one));
  const drawn = [...inputData, ...knowledge, ...decisions.slice(1)];
  const fn = expression.filter((made): made is FunctionExpression => made.kind === "functionDefinition");
  return {
    inputData: each(inputData, (given) => record({ ...named(given), typeRef: own(typeRef) })),
    decisions: each(decisions, (given) =>
      record({
        ...named(given),
        information: to([...inputData, ...decisions]),
        knowledge: to(knowledge),
        authority,
        typeRef: own(typeRef),
        question: own(word),
        allowedAnswers: own(word),
        logic: own(expression),
      }),
    ),
    knowledgeModels: each(knowledge, (given) =>
      record({ ...named(given), knowledge: to(knowledge), authority, typeRef: own(typeRef), logic: own(fn) }),
    ),
    services: fc.array(
      id.chain((given) =>
        record({
          ...named(given),
          typeRef: own(typeRef),
          outputDecisions: plain(decisions),
          encapsulatedDecisions: plain(decisions),
          inputDecisions: plain(decisions),
          inputData: plain(inputData),
        }),
      ),
      { maxLength: 2 },
    ),
    knowledgeSources:
      sources.length === 0
        ? absent
        : each(sources, (given) => record({ ...named(given), authority, location: own(word) })),
    positions:
      drawn.length === 0 ? absent : own(fc.record(Object.fromEntries(drawn.map((key) => [key, bounds])))),
  };
}

/** Ids come at random, and shrinking makes them alike. Those of references are not their own. */
function hasDistinctIds(model: DecisionModel): boolean {
  const ids: string[] = [];
  JSON.stringify(model, (key, value) => {
    const isReference = Object.keys(value ?? {}).every((name) => ["id", "namespace", "arrow"].includes(name));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const own = isReference ? value.arrow : value.id;
      if (typeof own === "string" && key !== "positions") ids.push(own);
    }
    return value;
  });
  return new Set(ids).size === ids.length;
}

export const randomDecisionModel: fc.Arbitrary<DecisionModel> = fc
  .record({
    inputData: fc.array(id, { maxLength: 3 }),
    decisions: fc.array(id, { maxLength: 3 }),
    knowledge: fc.array(id, { maxLength: 2 }),
    sources: fc.array(id, { maxLength: 2 }),
  })
  .chain((ids) =>
    record<DecisionModel>({
      schemaVersion: fc.constant(1),
      name: text,
      namespace: own(fc.constantFrom("urn:own", "https://example.org/models/a?b=1&c=2")),
      description: own(word),
      imports: own(
        fc.array(record({ id: own(id), name: word, namespace: fc.constant("urn:other") }), {
          minLength: 1,
          maxLength: 2,
        }),
      ),
      itemDefinitions: fc.array(itemDefinition, { maxLength: 3 }),
      ...elements(ids),
    }),
  )
  .filter(hasDistinctIds);
