"use client";

import { Command } from "cmdk";
import { Check, Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { rankOf } from "./search-options";
import type { Option } from "./select";
import { Spinner } from "./spinner";

type OptionListProps = {
  options: readonly Option[];
  selected: ReadonlySet<string>;
  onSelect: (value: string) => void;
  /** Given: the options come from elsewhere, already filtered, and this is told what is typed. */
  onSearch?: (text: string) => void;
  loading?: boolean;
  /** Given: there are more options, and this fetches them. */
  onMore?: () => void;
  note?: string;
  searchLabel: string;
  emptyText: string;
};

/** How well an option fits by its rank; what does not fit is left out. */
const filterScores = [1, 0.75, 0.5];

/** The list that opens under a combobox: type to narrow, arrows and Enter to choose. */
export function OptionList({
  options,
  selected,
  onSelect,
  onSearch,
  loading,
  onMore,
  note,
  searchLabel,
  emptyText,
}: OptionListProps) {
  const first = options[0]?.value ?? "";
  const [lit, setLit] = useState(first);
  const [before, setBefore] = useState(first);
  // What is fetched comes after the typing: the first of it is what Enter chooses.
  if (first !== before) {
    setBefore(first);
    setLit(first);
  }
  return (
    <Command
      {...(onSearch && { value: lit, onValueChange: setLit })}
      shouldFilter={!onSearch}
      filter={(_, typed, texts = []) =>
        filterScores[rankOf(texts.join(" "), typed) ?? filterScores.length] ?? 0
      }
      label={searchLabel}
    >
      <div className="flex items-center gap-2 border-b px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <Command.Input
          autoFocus
          placeholder={searchLabel}
          onValueChange={onSearch}
          className="h-9 w-full bg-transparent text-base text-strong outline-none pointer-coarse:h-11 max-md:text-lg"
        />
        {loading && <Spinner className="text-muted" />}
      </div>
      <Command.List className="max-h-72 overflow-y-auto p-1" aria-busy={loading}>
        {!loading && (
          <Command.Empty className="px-2 py-6 text-center text-muted text-sm">{emptyText}</Command.Empty>
        )}
        {[...Map.groupBy(options, ({ group }) => group)].map(([group, members]) => (
          <OptionGroup key={group ?? ""} heading={group}>
            {members.map((option) => (
              <OptionRow
                key={option.value}
                option={option}
                chosen={selected.has(option.value)}
                onSelect={onSelect}
              />
            ))}
          </OptionGroup>
        ))}
        {onMore && (
          <Command.Item
            value="show more of them"
            disabled={loading}
            onSelect={onMore}
            className="menu-row justify-center text-accent-text text-sm"
          >
            Show more
          </Command.Item>
        )}
      </Command.List>
      {note && (
        <p role="status" className="border-t px-3 py-1.5 text-muted text-xs">
          {note}
        </p>
      )}
    </Command>
  );
}

function OptionGroup({ heading, children }: { heading: string | undefined; children: ReactNode }) {
  if (heading === undefined) return children;
  return (
    <Command.Group
      heading={heading}
      className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted **:[[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}

type OptionRowProps = { option: Option; chosen: boolean; onSelect: (value: string) => void };

function OptionRow({ option, chosen, onSelect }: OptionRowProps) {
  return (
    <Command.Item
      value={option.value}
      keywords={[option.label, option.hint ?? "", option.group ?? ""]}
      disabled={option.disabled}
      onSelect={() => onSelect(option.value)}
      className="menu-row text-sm [&_svg]:size-4"
    >
      {option.icon}
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{option.label}</span>
        {option.hint && <span className="truncate text-muted text-xs">{option.hint}</span>}
      </span>
      {chosen && <Check aria-label="chosen" className="shrink-0 text-accent-text" />}
    </Command.Item>
  );
}
