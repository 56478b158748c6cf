"use client";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Literal } from "../../condition/condition";
import type { NameInScope, NameKind } from "../../scope/name-in-scope";

type LiteralInputProps = {
  label: string;
  kind: NameKind;
  options?: NameInScope["options"];
  value: Literal;
  onChange: (value: Literal) => void;
};

const yesNo = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
];

/** The value of a comparison, entered in the way of its kind. */
export function LiteralInput({ label, kind, options, value, onChange }: LiteralInputProps) {
  if (options) {
    const text = value.kind === "text" ? value.text : "";
    return (
      <Select
        aria-label={label}
        options={options}
        value={text}
        onValueChange={(next) => onChange({ kind: "text", text: next })}
      />
    );
  }
  if (value.kind === "yesNo") {
    return (
      <Select
        aria-label={label}
        options={yesNo}
        value={String(value.yes)}
        onValueChange={(next) => onChange({ kind: "yesNo", yes: next === "true" })}
      />
    );
  }
  const numeric = value.kind === "number";
  return (
    <Input
      aria-label={label}
      type={value.kind === "date" ? "date" : "text"}
      inputMode={numeric ? "decimal" : undefined}
      value={value.text}
      aria-invalid={(numeric && value.text !== "" && !/^-?\d+(\.\d+)?$/.test(value.text)) || undefined}
      onChange={({ target }) => onChange(literalOf(target.value, value.kind, kind))}
    />
  );
}

/** Of a value of unknown kind a number is taken for a number. */
function literalOf(text: string, was: "text" | "number" | "date", kind: NameKind): Literal {
  if (was === "date") return { kind: "date", text };
  if (kind === "number") return { kind: "number", text: text.replace(",", ".") };
  if (kind === "other" && /^-?\d+(\.\d+)?$/.test(text)) return { kind: "number", text };
  return { kind: "text", text };
}
