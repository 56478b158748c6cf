/** A boxed expression to read (DMN 1.5, chapter 10.2), drawn as the specification draws it. */
import type { ReactNode } from "react";
import type { BoxedExpression } from "@/contracts/boxed-expression";
import { Box, Feel, Rows } from "./box";
import { BoxedTable } from "./boxed-table";

export function BoxedView({ expression }: { expression: BoxedExpression }): ReactNode {
  switch (expression.kind) {
    case "literalExpression":
      return <Feel text={expression.text} />;
    case "decisionTable":
      return <BoxedTable table={expression} />;
    case "context":
      return (
        <Rows
          rows={expression.entries.map(({ variable, expression: value }) => ({
            title: variable?.name ?? "Result",
            value: <BoxedView expression={value} />,
          }))}
        />
      );
    case "invocation":
      return (
        <Box
          title={
            <>
              Calls {expression.called.kind === "literalExpression" ? expression.called.text : "a function"}
            </>
          }
        >
          <Rows
            rows={expression.bindings.map(({ parameter, expression: value }) => ({
              title: parameter.name,
              value: <BoxedView expression={value} />,
            }))}
          />
        </Box>
      );
    case "list":
      return (
        <Rows
          rows={expression.items.map((item, index) => ({
            title: String(index + 1),
            value: <BoxedView expression={item} />,
          }))}
        />
      );
    case "relation":
      return (
        <Box title={`A list with ${expression.columns.map(({ name }) => name).join(", ")}`}>
          <Rows
            rows={expression.rows.flatMap(({ cells }, row) =>
              cells.map((cell, index) => ({
                title: `${row + 1}. ${expression.columns[index]?.name ?? ""}`,
                value: <BoxedView expression={cell} />,
              })),
            )}
          />
        </Box>
      );
    case "functionDefinition":
      return (
        <Box title={`Function of ${expression.parameters.map(({ name }) => name).join(", ") || "nothing"}`}>
          {expression.language !== "FEEL" && (
            <p className="text-sm text-warning-text">
              It is written in {expression.language} and cannot be run here.
            </p>
          )}
          {expression.body ? <BoxedView expression={expression.body} /> : <Feel text="" />}
        </Box>
      );
    case "conditional":
      return (
        <Rows
          rows={[
            { title: "If", value: <BoxedView expression={expression.if} /> },
            { title: "Then", value: <BoxedView expression={expression.then} /> },
            { title: "Else", value: <BoxedView expression={expression.else} /> },
          ]}
        />
      );
    case "filter":
      return (
        <Rows
          rows={[
            { title: "Of", value: <BoxedView expression={expression.in} /> },
            { title: "Those where", value: <BoxedView expression={expression.match} /> },
          ]}
        />
      );
    case "for":
      return (
        <Rows
          rows={[
            { title: `For each ${expression.iterator} in`, value: <BoxedView expression={expression.in} /> },
            { title: "Gives", value: <BoxedView expression={expression.return} /> },
          ]}
        />
      );
    case "some":
    case "every":
      return (
        <Rows
          rows={[
            {
              title: `${expression.kind === "some" ? "Some" : "Every"} ${expression.iterator} in`,
              value: <BoxedView expression={expression.in} />,
            },
            { title: "Satisfies", value: <BoxedView expression={expression.satisfies} /> },
          ]}
        />
      );
  }
}
