import { unquote } from "@/engine/expression/syntax/string-literal";
import { parseTemporal } from "@/engine/expression/temporal/parse-temporal";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { nullType } from "@/engine/expression/types/join-types";
import type { TypeRule } from "@/engine/expression/types/typer";
import { kindOf } from "@/engine/expression/values/feel-value";

const typeOfAtLiteral: TypeRule = (node, typer) => {
  const value = parseTemporal(unquote(typer.text(node).slice(1)));
  if (value !== null) return typeNamed(kindOf(value));
  return typer.never(node, `${typer.text(node)} is no date, time or duration.`);
};

export const literalRules: Readonly<Record<string, TypeRule>> = {
  null: () => nullType,
  BooleanLiteral: () => typeNamed("boolean"),
  NumericLiteral: () => typeNamed("number"),
  StringLiteral: () => typeNamed("string"),
  AtLiteral: typeOfAtLiteral,
};
