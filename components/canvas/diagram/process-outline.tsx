import { ChevronRight, CornerDownRight } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { orderByFlow, outgoingFlows } from "@/engine/layout/flow-order";
import { insideOf, nestElements } from "@/engine/layout/nesting";
import { elementWords, noNames, spokenName, summarizeElement } from "../describe-element";
import { elementAppearances, iconOf } from "../element-appearance";
import { type FlowWords, flowWords } from "../flow-words";
import { type DiagramOverlay, overlayInWords, overlayOf } from "./overlay";

type ProcessOutlineProps = {
  definition: ProcessDefinition;
  names?: Names;
  /** What stands on the flows, where more is known than the definition says. */
  words?: FlowWords;
  overlay?: DiagramOverlay;
  selected?: ReadonlySet<string>;
  onElementClick?: (element: string, event: MouseEvent) => void;
  /** Badges and buttons at the end of a row. */
  trailing?: (element: Element) => ReactNode;
  className?: string;
};

/**
 * The process as a list in flow order: what phones and screen readers get instead of a drawing. What is inside of a
 * sub-process, and what hangs on a border, is a list within the list.
 */
export function ProcessOutline({ definition, className, words, ...props }: ProcessOutlineProps) {
  const labels = words ?? flowWords(definition);
  const nesting = nestElements(definition);
  const { scopes } = orderByFlow(definition, nesting);
  const outgoing = outgoingFlows(definition);
  const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
  const rows = (elements: readonly Element[]): ReactNode =>
    elements.map((element, index) => {
      const next = elements[index + 1]?.id;
      const ways = (outgoing.get(element.id) ?? []).filter(
        (flow, _, all) => all.length > 1 || flow.target !== next || element.type === "boundaryEvent",
      );
      const inside = scopes.get(element.id)?.elements ?? [];
      return (
        <OutlineItem key={element.id} element={element} inside={insideOf(definition, element)} {...props}>
          {ways.length > 0 && <Ways ways={ways} titles={titles} words={labels} />}
          <Nested label={`At ${titles.get(element.id)}`}>{rows(nesting.border.get(element.id) ?? [])}</Nested>
          <Nested label={`Inside ${titles.get(element.id)}`}>{rows(inside)}</Nested>
        </OutlineItem>
      );
    });
  return (
    <ol
      aria-label={`Steps of ${definition.name}`}
      className={cn("divide-y rounded-lg border bg-panel", className)}
    >
      {rows(scopes.get(null)?.elements ?? [])}
    </ol>
  );
}

function Nested({ label, children }: { label: string; children: ReactNode }) {
  if (!Array.isArray(children) || children.length === 0) return null;
  return (
    <ol aria-label={label} className="ml-6 divide-y border-t border-l">
      {children}
    </ol>
  );
}

type OutlineItemProps = Omit<ProcessOutlineProps, "definition" | "className" | "words"> & {
  element: Element;
  inside: ReadonlySet<string> | undefined;
  children: ReactNode;
};

function OutlineItem({
  element,
  inside,
  names = noNames,
  overlay,
  selected,
  children,
  ...props
}: OutlineItemProps) {
  return (
    <li>
      <div className={cn(selected?.has(element.id) && "bg-accent-soft")}>
        <OutlineRow
          element={element}
          summary={summarizeElement(element, names)}
          state={overlayInWords(overlayOf(element.id, overlay, inside))}
          chosen={selected?.has(element.id)}
          onClick={props.onElementClick}
          trailing={props.trailing?.(element)}
        />
      </div>
      {children}
    </li>
  );
}

type OutlineRowProps = {
  element: Element;
  summary: string;
  state: string;
  /** Undefined where nothing can be chosen. */
  chosen: boolean | undefined;
  onClick?: (element: string, event: MouseEvent) => void;
  trailing?: ReactNode;
};

function OutlineRow({ element, summary, state, chosen, onClick, trailing }: OutlineRowProps) {
  const { tile } = elementAppearances[element.type];
  const Icon = iconOf(element);
  const { title, detail } = elementWords(element, summary);
  const content = (
    <>
      <span className={cn("grid size-8 shrink-0 place-items-center rounded-md", tile)}>
        <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </span>
      <span className="grid min-w-0 flex-1 text-left">
        <span className="line-clamp-2 break-words font-medium text-sm text-strong">{title}</span>
        <span className="truncate text-muted text-xs">{[detail, state].filter(Boolean).join(" · ")}</span>
      </span>
      {onClick && <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted" />}
    </>
  );
  const row = "flex min-h-12 min-w-0 flex-1 items-center gap-3 px-3 py-2";
  return (
    <div className="flex items-center gap-1 pr-1">
      {onClick ? (
        <button
          type="button"
          aria-label={state ? `${spokenName(element)}: ${state}` : spokenName(element)}
          aria-pressed={chosen}
          onClick={(event) => onClick(element.id, event)}
          className={cn(row, "rounded-md hover:bg-hover")}
        >
          {content}
        </button>
      ) : (
        <div className={row}>{content}</div>
      )}
      {trailing}
    </div>
  );
}

type WaysProps = { ways: Flow[]; titles: Map<string, string>; words: FlowWords };

function Ways({ ways, titles, words }: WaysProps) {
  return (
    <ul className="grid gap-0.5 px-3 pb-2 pl-14">
      {ways.map((flow) => (
        <li key={flow.id} className="flex items-start gap-1.5 text-muted text-xs">
          <CornerDownRight aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          <span className="min-w-0 break-words">
            {words.get(flow.id) && <span className="text-default">{words.get(flow.id)}: </span>}
            {titles.get(flow.target)}
          </span>
        </li>
      ))}
    </ul>
  );
}
