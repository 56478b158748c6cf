"use client";

import { ArrowDown, ArrowUp, CopyPlus, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useEditor } from "../editor/editor-context";
import { changeTable } from "../editor/model-edits";
import { addRule, duplicateRule, moveRule, removeRule } from "../table/rules";

type RuleMenuProps = { decisionId: string; row: number; isLast: boolean; children: ReactNode };

/** What can be done with a rule; opened by its number. */
export function RuleMenu({ decisionId, row, isLast, children }: RuleMenuProps) {
  const { edit } = useEditor();
  const run = (change: Parameters<typeof changeTable>[2]) =>
    edit((model) => changeTable(model, decisionId, change));
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>{children}</DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem icon={<Plus />} onSelect={() => run((table) => addRule(table, row))}>
          Insert rule above
        </DropdownMenuItem>
        <DropdownMenuItem icon={<Plus />} onSelect={() => run((table) => addRule(table, row + 1))}>
          Insert rule below
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<CopyPlus />}
          shortcut="Ctrl+D"
          onSelect={() => run((table) => duplicateRule(table, row))}
        >
          Duplicate
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          icon={<ArrowUp />}
          shortcut="Alt+↑"
          disabled={row === 0}
          onSelect={() => run((table) => moveRule(table, row, row - 1))}
        >
          Move up
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<ArrowDown />}
          shortcut="Alt+↓"
          disabled={isLast}
          onSelect={() => run((table) => moveRule(table, row, row + 1))}
        >
          Move down
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem
          icon={<Trash2 />}
          tone="danger"
          shortcut="Ctrl+⌫"
          onSelect={() => run((table) => removeRule(table, row))}
        >
          Delete rule
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
