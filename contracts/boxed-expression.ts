/** The logic of decisions (DMN 1.5, chapters 8 and 10.2): tables and boxed expressions, nested as wished. */
import { z } from "zod";

/** XML ids of any tool, or our own. */
export const IdSchema = z.string().min(1).max(300);
export const NameSchema = z.string().min(1).max(500);
export const DescriptionSchema = z.string().max(20_000);
/** FEEL; empty text is an expression that is still to be written and gives null. */
const FeelTextSchema = z.string().max(20_000);
/** FEEL unary tests, such as `> 100`; `-` or empty text holds for every value. */
export const TestsSchema = z.string().max(20_000);
/** A FEEL type (`number`, `date and time`, …), an item definition's name, or one of an import: `import.name`. */
export const TypeNameSchema = z.string().min(1).max(500);

export const describable = {
  label: z.string().max(500).optional(),
  description: DescriptionSchema.optional(),
};

/** A name with its type (DMN information item). Without a type it is Any. */
export const InformationItemSchema = z.object({
  id: IdSchema.optional(),
  name: NameSchema,
  typeRef: TypeNameSchema.optional(),
  ...describable,
});
export type InformationItem = z.infer<typeof InformationItemSchema>;

/**
 * Unique, Any, Priority, First, Rule order, Output order, Collect, and Collect with sum, minimum, maximum or count
 * (DMN 1.5, 8.2.10).
 */
export const hitPolicies = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"] as const;
export type HitPolicy = (typeof hitPolicies)[number];

const expressionBase = {
  id: IdSchema.optional(),
  /** What it gives is converted to this type, else null. */
  typeRef: TypeNameSchema.optional(),
  ...describable,
};

const LiteralExpressionSchema = z.object({
  ...expressionBase,
  kind: z.literal("literalExpression"),
  text: FeelTextSchema,
});

const TableInputSchema = z.object({
  id: IdSchema.optional(),
  label: z.string().max(500).optional(),
  expression: FeelTextSchema,
  typeRef: TypeNameSchema.optional(),
  /** Values that can come; another one is an error. */
  allowedValues: TestsSchema.optional(),
});

const TableOutputSchema = z.object({
  id: IdSchema.optional(),
  /** Key of its value in the result; needed where there are several outputs. */
  name: NameSchema.optional(),
  label: z.string().max(500).optional(),
  typeRef: TypeNameSchema.optional(),
  /** Values that can come out, for P and O the most important first. */
  allowedValues: TestsSchema.optional(),
  /** FEEL: what comes out when no rule fires. */
  defaultValue: FeelTextSchema.optional(),
});

/** One entry for each input, output and annotation of the table. */
const TableRuleSchema = z.object({
  id: IdSchema.optional(),
  inputs: z.array(TestsSchema).max(200),
  outputs: z.array(FeelTextSchema).max(200),
  annotations: z.array(z.string().max(5000)).max(50).optional(),
  description: DescriptionSchema.optional(),
});
export type TableRule = z.infer<typeof TableRuleSchema>;

const DecisionTableSchema = z.object({
  ...expressionBase,
  kind: z.literal("decisionTable"),
  hitPolicy: z.enum(hitPolicies),
  inputs: z.array(TableInputSchema).max(200),
  outputs: z.array(TableOutputSchema).min(1).max(200),
  /** Names of the annotation columns. */
  annotations: z.array(z.string().max(500)).max(50).optional(),
  rules: z.array(TableRuleSchema).max(10_000),
  outputLabel: z.string().max(500).optional(),
  orientation: z.enum(["rule", "column", "crossTable"]).optional(),
});
export type DecisionTable = z.infer<typeof DecisionTableSchema>;
export type TableInput = DecisionTable["inputs"][number];
export type TableOutput = DecisionTable["outputs"][number];

interface ExpressionBase {
  id?: string | undefined;
  typeRef?: string | undefined;
  label?: string | undefined;
  description?: string | undefined;
}

export type LiteralExpression = z.infer<typeof LiteralExpressionSchema>;

export interface ContextEntry {
  /** Absent: the result of the whole context, which then has to be the last entry. */
  variable?: InformationItem | undefined;
  expression: BoxedExpression;
}
export interface ContextExpression extends ExpressionBase {
  kind: "context";
  entries: ContextEntry[];
}

/** Calls the function that `called` gives, with arguments by the names of its parameters. */
export interface InvocationExpression extends ExpressionBase {
  kind: "invocation";
  called: BoxedExpression;
  bindings: { parameter: InformationItem; expression: BoxedExpression }[];
}

export interface ListExpression extends ExpressionBase {
  kind: "list";
  items: BoxedExpression[];
}

/** A list of contexts, a row each. */
export interface RelationExpression extends ExpressionBase {
  kind: "relation";
  columns: InformationItem[];
  rows: { id?: string | undefined; cells: BoxedExpression[] }[];
}

/** Only FEEL can be run; Java and PMML are kept and refused with a reason. */
export interface FunctionExpression extends ExpressionBase {
  kind: "functionDefinition";
  language: "FEEL" | "Java" | "PMML";
  parameters: InformationItem[];
  body?: BoxedExpression | undefined;
}

export interface ConditionalExpression extends ExpressionBase {
  kind: "conditional";
  if: BoxedExpression;
  then: BoxedExpression;
  else: BoxedExpression;
}

/** Inside `match` the entries of each item, and `item` itself, are names. */
export interface FilterExpression extends ExpressionBase {
  kind: "filter";
  in: BoxedExpression;
  match: BoxedExpression;
}

export interface ForExpression extends ExpressionBase {
  kind: "for";
  iterator: string;
  in: BoxedExpression;
  /** Sees the iterator, and the results so far as `partial`. */
  return: BoxedExpression;
}

export interface QuantifiedExpression extends ExpressionBase {
  kind: "some" | "every";
  iterator: string;
  in: BoxedExpression;
  satisfies: BoxedExpression;
}

/** The logic of a decision or of a part of it (DMN 1.5, chapters 8 and 10.2). */
export type BoxedExpression =
  | LiteralExpression
  | DecisionTable
  | ContextExpression
  | InvocationExpression
  | ListExpression
  | RelationExpression
  | FunctionExpression
  | ConditionalExpression
  | FilterExpression
  | ForExpression
  | QuantifiedExpression;
export type ExpressionKind = BoxedExpression["kind"];

export const BoxedExpressionSchema: z.ZodType<BoxedExpression> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    LiteralExpressionSchema,
    DecisionTableSchema,
    ContextSchema,
    InvocationSchema,
    ListSchema,
    RelationSchema,
    FunctionSchema,
    ConditionalSchema,
    FilterSchema,
    ForSchema,
    QuantifiedSchema,
  ]),
);

const ContextSchema = z.object({
  ...expressionBase,
  kind: z.literal("context"),
  entries: z
    .array(z.object({ variable: InformationItemSchema.optional(), expression: BoxedExpressionSchema }))
    .max(1000),
});
const InvocationSchema = z.object({
  ...expressionBase,
  kind: z.literal("invocation"),
  called: BoxedExpressionSchema,
  bindings: z
    .array(z.object({ parameter: InformationItemSchema, expression: BoxedExpressionSchema }))
    .max(200),
});
const ListSchema = z.object({
  ...expressionBase,
  kind: z.literal("list"),
  items: z.array(BoxedExpressionSchema).max(10_000),
});
const RelationSchema = z.object({
  ...expressionBase,
  kind: z.literal("relation"),
  columns: z.array(InformationItemSchema).max(200),
  rows: z
    .array(z.object({ id: IdSchema.optional(), cells: z.array(BoxedExpressionSchema).max(200) }))
    .max(10_000),
});
export const FunctionSchema = z.object({
  ...expressionBase,
  kind: z.literal("functionDefinition"),
  language: z.enum(["FEEL", "Java", "PMML"]),
  parameters: z.array(InformationItemSchema).max(200),
  body: BoxedExpressionSchema.optional(),
});
const ConditionalSchema = z.object({
  ...expressionBase,
  kind: z.literal("conditional"),
  if: BoxedExpressionSchema,
  // biome-ignore lint/suspicious/noThenProperty: the specification's name of the branch; nothing awaits this
  then: BoxedExpressionSchema,
  else: BoxedExpressionSchema,
});
const FilterSchema = z.object({
  ...expressionBase,
  kind: z.literal("filter"),
  in: BoxedExpressionSchema,
  match: BoxedExpressionSchema,
});
const ForSchema = z.object({
  ...expressionBase,
  kind: z.literal("for"),
  iterator: NameSchema,
  in: BoxedExpressionSchema,
  return: BoxedExpressionSchema,
});
const QuantifiedSchema = z.object({
  ...expressionBase,
  kind: z.enum(["some", "every"]),
  iterator: NameSchema,
  in: BoxedExpressionSchema,
  satisfies: BoxedExpressionSchema,
});
