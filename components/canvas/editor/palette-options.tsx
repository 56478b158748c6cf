import { cn } from "@/components/ui/cn";
import type { Option } from "@/components/ui/select";
import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { hostAt, type InsertTarget } from "../commands/insert-step";
import { elementAppearances } from "../element-appearance";
import { type PaletteItem, palette } from "./palette";

/** What can be put at a place, for a menu. */
export function paletteOptions(definition: ProcessDefinition, target: InsertTarget): Option[] {
  const host = hostAt(definition, target);
  return palette
    .filter(({ type }) => type !== "boundaryEvent" || host !== null)
    .map((item) =>
      optionOf(item, item.type === "boundaryEvent" && host ? `At "${elementTitle(host)}"` : item.hint),
    );
}

/** What an element can become, for a menu. */
export function typeOptions(types: readonly ElementType[]): Option[] {
  return palette.filter(({ type }) => types.includes(type)).map((item) => optionOf(item, item.hint));
}

function optionOf({ type, label, group }: PaletteItem, hint: string): Option {
  const { icon: Icon, tile } = elementAppearances[type];
  return {
    value: type,
    label,
    hint,
    group,
    icon: (
      <span className={cn("grid size-7 shrink-0 place-items-center rounded-sm", tile)}>
        <Icon aria-hidden="true" strokeWidth={1.75} />
      </span>
    ),
  };
}
