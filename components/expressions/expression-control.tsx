"use client";

import { Popover } from "radix-ui";
import { type ChangeEvent, type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { floatClass } from "@/components/ui/popover";
import { Textarea } from "@/components/ui/textarea";
import type { CheckedProblem } from "@/engine/expression/types/check-expression";
import type { ExpressionKind, ExpressionScope } from "./expression-scope";
import { MarkedSource } from "./marked-source";
import { SuggestionRow } from "./suggestion-row";
import { useCompletion } from "./use-completion";

export type ExpressionControlProps = {
  value: string;
  onChange: (value: string) => void;
  kind: ExpressionKind;
  scope: ExpressionScope;
  problems?: readonly CheckedProblem[];
  /** Enter begins a new line; else it only chooses. */
  multiline?: boolean;
  placeholder?: string;
  className?: string;
  "aria-label"?: string;
  ref?: Ref<HTMLTextAreaElement>;
};

const textClass = "px-2.5 py-1.5 text-base max-md:text-lg";
const sourceClass = "font-mono text-sm max-md:text-lg";

/** As long as the contracts allow. */
const prose = { maxLength: 20_000, spellCheck: true };
const code = { maxLength: 4_000, spellCheck: false, autoCapitalize: "off", autoComplete: "off" };

/**
 * A text of expressions with suggestions at the cursor (typing, or Ctrl-Space) and lines under what does not fit. Focus never
 * leaves the text: the list is pointed at by aria-activedescendant.
 */
export function ExpressionControl({
  value,
  onChange,
  kind,
  scope,
  problems = [],
  ...rest
}: ExpressionControlProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const list = useId();
  useImperativeHandle(rest.ref, () => control.current ?? document.createElement("textarea"));
  const { completion, active, ...act } = useCompletion({ control, value, kind, scope, onChange });
  const optionId = (index: number) => `${list}-${index}`;
  const type = (event: ChangeEvent<HTMLTextAreaElement>) => {
    onChange(event.target.value);
    act.show(event.target.value, event.target.selectionStart, false);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    act.onKeyDown(event);
    if (event.key === "Enter" && !rest.multiline) event.preventDefault();
  };
  const shown = kind === "template" ? textClass : cn(textClass, sourceClass);
  return (
    <Popover.Root open={completion !== null} onOpenChange={(open) => open || act.close()}>
      <Popover.Anchor asChild>
        <div className="relative grid min-w-0">
          <Textarea
            ref={control}
            rows={rest.multiline ? 2 : 1}
            {...(kind === "template" ? prose : code)}
            aria-label={rest["aria-label"]}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={completion === null ? undefined : list}
            aria-activedescendant={completion === null ? undefined : optionId(active)}
            placeholder={rest.placeholder}
            className={cn(
              rest.multiline ? "min-h-14" : "min-h-8 pointer-coarse:min-h-11",
              shown,
              rest.className,
            )}
            value={value}
            onChange={type}
            onKeyDown={press}
            onBlur={act.close}
            onPointerDown={act.close}
            onScroll={({ currentTarget }) => marks.current?.scrollTo({ top: currentTarget.scrollTop })}
          />
          {problems.length > 0 && (
            <MarkedSource
              layer={marks}
              source={value}
              problems={problems}
              className={cn(shown, rest.className)}
            />
          )}
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          id={list}
          role="listbox"
          // Leaving the text closes the list, so nobody tabs into it; what scrolls has to be reachable all the same.
          tabIndex={0}
          aria-label="Suggestions"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) =>
            control.current?.contains(event.target as Node) && event.preventDefault()
          }
          className={cn(
            floatClass,
            "max-h-64 w-(--radix-popover-trigger-width) min-w-64 max-w-[calc(100vw-1rem)] overflow-y-auto p-1",
          )}
        >
          {completion?.options.map((option, index) => (
            <SuggestionRow
              key={`${option.kind}-${option.label}`}
              id={optionId(index)}
              option={option}
              active={index === active}
              onActive={() => act.setActive(index)}
              onAccept={() => act.accept(option)}
            />
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
