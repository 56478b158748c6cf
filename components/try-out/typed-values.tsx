"use client";

import { useState } from "react";
import type { Variables } from "@/contracts/value";
import { BeginButton } from "./begin-button";
import { JsonField, readJson } from "./json-field";

type TypedValuesProps = {
  /** To begin with. */
  values?: Variables;
  label?: string;
  loading?: boolean;
  onBegin: (values: Variables) => void;
};

/** The values that something begins with where no form asks for them, and the button that begins it. */
export function TypedValues({ values = {}, label, loading, onBegin }: TypedValuesProps) {
  const [text, setText] = useState(() => JSON.stringify(values, null, 2));
  const [error, setError] = useState<string>();
  const begin = () => {
    const read = readJson(text);
    if ("fault" in read) return setError(read.fault);
    const { value } = read;
    if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
      return setError('Type an object of values, as in {"order": 7}.');
    }
    setError(undefined);
    onBegin(value === null ? {} : { ...value });
  };
  return (
    <div className="grid gap-4">
      <JsonField label="Values that it begins with (JSON)" text={text} onText={setText} error={error} />
      <BeginButton label={label} loading={loading} onClick={begin} />
    </div>
  );
}
