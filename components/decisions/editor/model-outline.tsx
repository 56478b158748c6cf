"use client";

import { Equal, FunctionSquare, type LucideIcon, Package, Table2 } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import { useEditor } from "./editor-context";

type Entry = { id: string; name: string; icon: LucideIcon; group: string };

/** The elements of a model with several: decisions, functions, services. Not there for a single decision. */
export function ModelOutline() {
  const { state, selected, select, problems } = useEditor();
  const narrow = useIsNarrow();
  const { decisions, knowledgeModels, services } = state.model;
  const entries: Entry[] = [
    ...decisions.map(({ id, name, logic }) => ({
      id,
      name,
      icon: logic?.kind === "decisionTable" ? Table2 : Equal,
      group: "Decisions",
    })),
    ...knowledgeModels.map(({ id, name }) => ({ id, name, icon: FunctionSquare, group: "Functions" })),
    ...services.map(({ id, name }) => ({ id, name, icon: Package, group: "Services" })),
  ];
  if (entries.length < 2) return null;
  if (narrow) return null;
  const hasError = (id: string) =>
    problems.some(({ element, severity }) => element === id && severity === "error");
  return (
    <nav aria-label="Parts of the model" className="w-56 shrink-0 overflow-y-auto border-r bg-panel p-2">
      {["Decisions", "Functions", "Services"].map((group) => {
        const members = entries.filter((entry) => entry.group === group);
        if (members.length === 0) return null;
        return (
          <div key={group} className="pb-2">
            <h2 className="px-2 pt-1 pb-1 text-muted text-xs">{group}</h2>
            <ul>
              {members.map(({ id, name, icon: Icon }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === selected ? "true" : undefined}
                    onClick={() => select(id)}
                    className={cn(
                      "flex w-full items-center gap-2 rounded-sm px-2 py-1.5 text-left text-default text-sm hover:bg-hover",
                      id === selected && "bg-pressed font-medium text-strong",
                    )}
                  >
                    <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
                    <span className="min-w-0 flex-1 truncate">{name}</span>
                    {hasError(id) && (
                      <span role="img" aria-label="has problems" className="size-2 rounded-full bg-danger" />
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

/** The same as a list to choose from, for a narrow screen. */
export function ModelElementChoice() {
  const { state, selected, select } = useEditor();
  const narrow = useIsNarrow();
  const { decisions, knowledgeModels, services } = state.model;
  const options = [...decisions, ...knowledgeModels, ...services].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  if (!narrow || options.length < 2) return null;
  return (
    <Select
      aria-label="Part of the model"
      className="shrink-0"
      options={options}
      value={selected ?? undefined}
      onValueChange={select}
    />
  );
}
