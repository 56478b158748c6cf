/**
 * A decision model: DMN 1.5 (OMG formal/2024-01-01) as JSON. Names are kept as people wrote them, with spaces and any
 * characters; elements refer to each other by id. What only matters to another tool's file may live in `origin`.
 */
import { z } from "zod";
import {
  BoxedExpressionSchema,
  DescriptionSchema,
  describable,
  FunctionSchema,
  IdSchema,
  type InformationItem,
  InformationItemSchema,
  NameSchema,
  TestsSchema,
  TypeNameSchema,
} from "./boxed-expression";
import { ValueSchema, valueFault } from "./value";

/** An element of this model or, with a namespace, of an imported one. */
const ElementReferenceSchema = z.object({
  id: IdSchema,
  namespace: z.string().min(1).max(1000).optional(),
  /** Id of the arrow that draws it. */
  arrow: IdSchema.optional(),
});
export type ElementReference = z.infer<typeof ElementReferenceSchema>;
const ReferencesSchema = z.array(ElementReferenceSchema).max(1000);

const elementBase = {
  id: IdSchema,
  name: NameSchema,
  /** The name under which expressions and inputs know its value, beside its own; other tools tell the two apart. */
  variable: NameSchema.optional(),
  ...describable,
};

/** Information: decisions and input data. Knowledge: business knowledge models and decision services. Authority: sources. */
const requirements = {
  information: ReferencesSchema,
  knowledge: ReferencesSchema,
  authority: ReferencesSchema.optional(),
};

const InputDataSchema = z.object({ ...elementBase, typeRef: TypeNameSchema.optional() });
export type InputData = z.infer<typeof InputDataSchema>;

const DecisionSchema = z.object({
  ...elementBase,
  ...requirements,
  typeRef: TypeNameSchema.optional(),
  question: DescriptionSchema.optional(),
  allowedAnswers: DescriptionSchema.optional(),
  /** Absent: it is null. */
  logic: BoxedExpressionSchema.optional(),
});
export type Decision = z.infer<typeof DecisionSchema>;

/** A function that decisions use by its name. */
const KnowledgeModelSchema = z.object({
  ...elementBase,
  knowledge: ReferencesSchema,
  authority: ReferencesSchema.optional(),
  /** Type of the function. */
  typeRef: TypeNameSchema.optional(),
  logic: FunctionSchema.optional(),
});
export type KnowledgeModel = z.infer<typeof KnowledgeModelSchema>;

/** Several decisions as one function: parameters are its input data and then its input decisions, in this order. */
const DecisionServiceSchema = z.object({
  ...elementBase,
  typeRef: TypeNameSchema.optional(),
  outputDecisions: ReferencesSchema,
  encapsulatedDecisions: ReferencesSchema,
  inputDecisions: ReferencesSchema,
  inputData: ReferencesSchema,
});
export type DecisionService = z.infer<typeof DecisionServiceSchema>;

/** Where knowledge comes from: a law, a person. Drawn, never evaluated. */
const KnowledgeSourceSchema = z.object({
  ...elementBase,
  authority: ReferencesSchema.optional(),
  location: z.string().max(5000).optional(),
});

/** A type by name: a simple one, a structure (`components`) or a function, of single values or of collections. */
export interface ItemDefinition {
  id?: string | undefined;
  name: string;
  label?: string | undefined;
  description?: string | undefined;
  typeRef?: string | undefined;
  isCollection?: boolean | undefined;
  /** Unary tests that each value passes, in a collection each item. */
  allowedValues?: string | undefined;
  /** Unary tests that the value as a whole passes. */
  typeConstraint?: string | undefined;
  components?: ItemDefinition[] | undefined;
  function?: { parameters: InformationItem[]; result?: string | undefined } | undefined;
}

const ItemDefinitionSchema: z.ZodType<ItemDefinition> = z.lazy(() =>
  z.object({
    id: IdSchema.optional(),
    name: NameSchema,
    ...describable,
    typeRef: TypeNameSchema.optional(),
    isCollection: z.boolean().optional(),
    allowedValues: TestsSchema.optional(),
    typeConstraint: TestsSchema.optional(),
    components: z.array(ItemDefinitionSchema).max(1000).optional(),
    function: z
      .object({ parameters: z.array(InformationItemSchema).max(200), result: TypeNameSchema.optional() })
      .optional(),
  }),
);

/** Another model, whose elements are named `name.element` here. */
const ImportSchema = z.object({
  id: IdSchema.optional(),
  name: NameSchema,
  namespace: z.string().min(1).max(1000),
});

const BoundsSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().optional(),
  height: z.number().optional(),
});

/** Values to try a decision with, as people type them, and what it should say to them. */
const TestRowSchema = z.object({
  id: IdSchema,
  /** The decision or service that is asked. */
  decision: IdSchema,
  /** By the input's name; of an entry of a structure with the names on the way. */
  inputs: z.record(z.string().max(2000), z.string().max(2000)),
  /** Absent: nobody has said yet. */
  expected: z.string().max(5000).optional(),
});
export type TestRow = z.infer<typeof TestRowSchema>;

const ModelObjectSchema = z.object({
  schemaVersion: z.literal(1),
  name: z.string().max(500),
  namespace: z.string().max(1000).optional(),
  description: DescriptionSchema.optional(),
  imports: z.array(ImportSchema).max(100).optional(),
  itemDefinitions: z.array(ItemDefinitionSchema).max(2000),
  inputData: z.array(InputDataSchema).max(2000),
  decisions: z.array(DecisionSchema).max(5000),
  knowledgeModels: z.array(KnowledgeModelSchema).max(2000),
  services: z.array(DecisionServiceSchema).max(1000),
  knowledgeSources: z.array(KnowledgeSourceSchema).max(1000).optional(),
  /** Where elements are drawn, by id; absent: automatic layout. */
  positions: z.record(z.string(), BoundsSchema).optional(),
  /** Kept with the model; no decision depends on them. */
  testRows: z.array(TestRowSchema).max(500).optional(),
  /** What came with a file of another tool and goes out with it again. */
  origin: ValueSchema.optional(),
});
export type DecisionModel = z.infer<typeof ModelObjectSchema>;

/** Refuses nesting that no person draws before it looks inside, so that reading cannot exhaust the stack. */
export const DecisionModelSchema: z.ZodType<DecisionModel> = z
  .custom<unknown>((input) => valueFault(input) === null, {
    error: ({ input }) => valueFault(input) ?? "Send a decision model.",
  })
  .pipe(ModelObjectSchema);
