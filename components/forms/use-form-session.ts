"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Value, Variables } from "@/contracts/value";
import { errorsByField, fieldKeyOf, formPath, type PathErrors } from "./form-errors";
import type { FormViewProps } from "./form-view-props";
import { submissionOf } from "./submission";
import { useAfterPress } from "./use-after-press";
import { useFormEvaluation } from "./use-form-evaluation";

type SessionProps = Pick<
  FormViewProps,
  "definition" | "values" | "defaultValues" | "onChange" | "editableFields" | "errors" | "onSubmit"
>;

type Sending = { button: string | null; check: boolean };

const none: PathErrors = {};
const empty: Variables = {};

/**
 * One filling-in of a form: values, which complaints are shown, sending. A complaint appears when its field is left or
 * after a refused submit; a complaint of the server disappears when its field is changed.
 */
export function useFormSession(props: SessionProps, timeZone: string) {
  const { definition, onChange, onSubmit, errors = none } = props;
  const [own, setOwn] = useState<Variables>(props.defaultValues ?? empty);
  const filled = props.values ?? own;
  const latest = useRef(filled);
  useEffect(() => {
    latest.current = filled;
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState(0);
  const [sending, setSending] = useState(false);
  const [answered, setAnswered] = useState<{ errors: PathErrors; keys: ReadonlySet<string> }>();
  const { evaluation, evaluateNow } = useFormEvaluation(definition, filled, timeZone);

  const editableKeys = useMemo(
    () => (props.editableFields ? new Set(props.editableFields) : null),
    [props.editableFields],
  );
  const editable = useCallback((key: string) => editableKeys?.has(key) ?? true, [editableKeys]);

  const change = useCallback(
    (key: string, value: Value) => {
      const next = { ...latest.current, [key]: value };
      latest.current = next;
      setOwn(next);
      onChange?.(next);
      setAnswered((before) => ({
        errors,
        keys: new Set([...(before?.errors === errors ? before.keys : []), key]),
      }));
    },
    [onChange, errors],
  );
  const afterPress = useAfterPress();
  const leave = useCallback(
    (key: string) =>
      afterPress(() => setLeft((before) => (before.has(key) ? before : new Set(before).add(key)))),
    [afterPress],
  );

  const fromServer = withoutKeys(errors, answered?.errors === errors ? answered.keys : new Set());
  const ownErrors = onlyKeys(evaluation.errors, (key) => editable(key) && (refusals > 0 || left.has(key)));
  const shownErrors = errorsByField(ownErrors, fromServer);

  const submit = async ({ button, check }: Sending) => {
    if (sending || !onSubmit) return;
    const judged = evaluateNow();
    const wrong = Object.keys(judged.errors).some((path) => editable(fieldKeyOf(path)));
    if (check && wrong) {
      setRefusals(refusals + 1);
      return;
    }
    setSending(true);
    try {
      await onSubmit(submissionOf(definition, filled, { visible: judged.visible, editable }), button);
    } finally {
      setSending(false);
    }
  };
  const summaryShown = refusals > 0 || Object.keys(fromServer).length > 0;
  return {
    filled,
    evaluation,
    editable,
    change,
    leave,
    shownErrors,
    summaryShown,
    refusals,
    sending,
    submit,
  };
}

function onlyKeys(errors: PathErrors, keep: (key: string) => boolean): PathErrors {
  return Object.fromEntries(Object.entries(errors).filter(([path]) => keep(fieldKeyOf(path))));
}

function withoutKeys(errors: PathErrors, keys: ReadonlySet<string>): PathErrors {
  return onlyKeys(errors, (key) => !keys.has(fieldKeyOf(formPath(key))));
}
