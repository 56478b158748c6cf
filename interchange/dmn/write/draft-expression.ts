/** Boxed expressions as elements: the other direction of `read-expression`. */
import type { BoxedExpression, FunctionExpression } from "@/contracts/boxed-expression";
import { type Draft, draft, textDraft, withImplied } from "./draft";
import { described, draftItem } from "./draft-parts";
import { draftTable } from "./draft-table";

export function draftExpression(expression: BoxedExpression): Draft {
  const drafted = draftKind(expression);
  const { id, typeRef, label, description } = expression;
  const base = draft(drafted.local, { id, label, typeRef }, [described(description), ...drafted.children]);
  const attributes = new Map([...base.attributes, ...drafted.attributes]);
  const isEmpty = expression.kind === "literalExpression" && expression.text === "" && attributes.size === 0;
  return { ...base, attributes, ...(isEmpty && description === undefined ? { implied: true } : {}) };
}

function draftKind(expression: BoxedExpression): Draft {
  switch (expression.kind) {
    case "literalExpression":
      return draft("literalExpression", {}, [textDraft("text", expression.text)]);
    case "decisionTable":
      return draftTable(expression);
    case "functionDefinition":
      return draftFunction(expression);
    case "context":
    case "invocation":
    case "list":
    case "relation":
      return draft(expression.kind, {}, draftParts(expression));
    default:
      return draftChoice(expression);
  }
}

type Composed = Extract<BoxedExpression, { kind: "context" | "invocation" | "list" | "relation" }>;

function draftParts(expression: Composed): Draft[] {
  switch (expression.kind) {
    case "context":
      return expression.entries.map((entry) =>
        draft("contextEntry", {}, [
          entry.variable && draftItem("variable", entry.variable),
          draftExpression(entry.expression),
        ]),
      );
    case "invocation":
      return [
        draftExpression(expression.called),
        ...expression.bindings.map((binding) =>
          draft("binding", {}, [
            draftItem("parameter", binding.parameter),
            draftExpression(binding.expression),
          ]),
        ),
      ];
    case "list":
      return expression.items.map((item) => ({ ...draftExpression(item), implied: false }));
    case "relation":
      return [
        ...expression.columns.map((column) => draftItem("column", column)),
        ...expression.rows.map(({ id, cells }) =>
          draft(
            "row",
            { id },
            cells.map((cell) => ({ ...draftExpression(cell), implied: false })),
          ),
        ),
      ];
  }
}

type Choice = Extract<BoxedExpression, { kind: "conditional" | "filter" | "for" | "some" | "every" }>;

function draftChoice(expression: Choice): Draft {
  const inner = (local: string, part: BoxedExpression) => draft(local, {}, [draftExpression(part)]);
  switch (expression.kind) {
    case "conditional": {
      const { if: condition, then: whenTrue, else: otherwise } = expression;
      return draft("conditional", {}, [
        inner("if", condition),
        inner("then", whenTrue),
        inner("else", otherwise),
      ]);
    }
    case "filter":
      return draft("filter", {}, [inner("in", expression.in), inner("match", expression.match)]);
    case "for": {
      const { iterator, in: source, return: result } = expression;
      return draft("for", { iteratorVariable: iterator }, [inner("in", source), inner("return", result)]);
    }
    default: {
      const { kind, iterator, in: source, satisfies } = expression;
      return draft(kind, { iteratorVariable: iterator }, [
        inner("in", source),
        inner("satisfies", satisfies),
      ]);
    }
  }
}

function draftFunction({ language, parameters, body }: FunctionExpression): Draft {
  const children = [
    ...parameters.map((parameter) => draftItem("formalParameter", parameter)),
    body && { ...draftExpression(body), implied: false },
  ];
  const drafted = draft("functionDefinition", {}, children);
  return language === "FEEL"
    ? withImplied(drafted, "kind", language)
    : draft("functionDefinition", { kind: language }, children);
}

/** A function under another name. */
export function draftNamedFunction(local: string, expression: FunctionExpression): Draft {
  return { ...draftExpression(expression), local };
}
