import { cn } from "@/components/ui/cn";
import type { Option } from "@/components/ui/select";
import type { ElementType } from "@/contracts/process";
import { elementLabels } from "@/engine/elements/element-title";
import { elementAppearances } from "../element-appearance";

/** What the palette offers, most used first. */
export const insertableTypes = [
  { type: "userTask", hint: "A person fills in, approves or decides" },
  { type: "exclusiveGateway", hint: "Goes one way or another by a condition" },
  { type: "parallelGateway", hint: "Several branches at the same time" },
  { type: "email", hint: "Sends a message" },
  { type: "httpRequest", hint: "Calls another system" },
  { type: "setValues", hint: "Calculates and keeps values" },
  { type: "timer", hint: "For a time, or until a moment" },
  { type: "endEvent", hint: "The process ends here" },
] as const satisfies readonly { type: ElementType; hint: string }[];

export function isInsertable(value: string): value is (typeof insertableTypes)[number]["type"] {
  return insertableTypes.some(({ type }) => type === value);
}

export const insertOptions: readonly Option[] = insertableTypes.map(({ type, hint }) => {
  const { icon: Icon, tile } = elementAppearances[type];
  const label = elementLabels[type];
  return {
    value: type,
    label,
    hint,
    icon: (
      <span className={cn("grid size-7 shrink-0 place-items-center rounded-sm", tile)}>
        <Icon aria-hidden="true" strokeWidth={1.75} />
      </span>
    ),
  };
});
