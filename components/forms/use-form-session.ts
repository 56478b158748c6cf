"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useNow } from "@/components/ui/use-now";
import { defaultLanguage } from "@/contracts/form-language";
import type { Value, Variables } from "@/contracts/value";
import { sameContent } from "@/engine/form/same-content";
import type { PathErrors } from "./form-errors";
import { FormStore } from "./form-store";
import type { FormViewProps } from "./form-view-props";
import { useAfterPress } from "./use-after-press";

type Sending = { button: string | null; check: boolean };

const none: PathErrors = {};
const empty: Variables = {};

/**
 * One filling-in of a form: its store, sending. A complaint appears when its field is left or after a refused submit; a
 * complaint of the server disappears when its field is changed. Draws again only when something about the form as a whole
 * changes; fields draw themselves.
 */
export function useFormSession(props: FormViewProps, timeZone: string) {
  const { onChange, onSubmit, errors = none } = props;
  const now = useNow();
  const store = useFormStore(props, { now, timeZone });
  const [sending, setSending] = useState(false);
  const whole = useSyncExternalStore(
    useCallback((listener) => store.subscribeForm(listener), [store]),
    () => store.whole(),
    () => store.whole(),
  );
  useEffect(() => {
    if (props.values) store.load(props.values);
  }, [store, props.values]);
  useEffect(() => store.tell(now), [store, now]);
  useEffect(() => store.takeErrors(errors), [store, errors]);

  const change = useCallback(
    (key: string, value: Value) => {
      store.change(key, value);
      onChange?.(store.filled);
    },
    [store, onChange],
  );
  const afterPress = useAfterPress();
  const leave = useCallback((key: string) => afterPress(() => store.leave(key)), [afterPress, store]);

  const submit = async ({ button, check }: Sending) => {
    if (sending || !onSubmit) return;
    const submission = store.submission({ check });
    if (submission === null) return;
    setSending(true);
    try {
      await onSubmit(submission, button);
    } finally {
      setSending(false);
    }
  };
  return { store, change, leave, sending, submit, ...whole };
}

type Clock = { now: number; timeZone: string };

/** The store of the form in sight; another form, or another step of it, goes on with what was filled in. */
function useFormStore(props: FormViewProps, { now, timeZone }: Clock): FormStore {
  const { definition, editableFields, hiddenFields, requiredFields, language = defaultLanguage } = props;
  const asked = { definition, editableFields, hiddenFields, requiredFields, timeZone, language };
  const begin = (values: Variables) => ({
    asked,
    store: new FormStore({
      definition,
      values,
      before: props.defaultValues ?? empty,
      step: { editableFields, hiddenFields, requiredFields },
      now,
      timeZone,
      language,
    }),
  });
  const [held, setHeld] = useState(() => begin(props.values ?? props.defaultValues ?? empty));
  if (sameContent(held.asked, asked)) return held.store;
  const next = begin(held.store.filled);
  setHeld(next);
  return next.store;
}
