"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { ActionShortcuts } from "./action-shortcuts";
import { type Action, type ActionContext, actionsFor } from "./actions/action-registry";
import { useFrame } from "./frame-context";
import { PaletteContent } from "./palette-content";

/** Ctrl/Cmd-K: everything a member can do or go to, found by typing. The same actions answer to their shortcuts. */
export function CommandPalette() {
  const { tenant, tenants, member, paletteOpen, setPaletteOpen, setShortcutsOpen } = useFrame();
  const router = useRouter();
  const context: ActionContext = useMemo(
    () => ({
      tenantSlug: tenant.slug,
      go: (href) => router.push(href),
      openPalette: () => setPaletteOpen(true),
      openShortcuts: () => setShortcutsOpen(true),
    }),
    [tenant.slug, router, setPaletteOpen, setShortcutsOpen],
  );
  const actions = useMemo(() => actionsFor(member.role, { tenant, tenants }), [member.role, tenant, tenants]);
  const groups = Map.groupBy(
    actions.filter(({ hidden }) => !hidden),
    ({ group }) => group,
  );
  const run = (action: Action) => {
    setPaletteOpen(false);
    action.run(context);
  };
  return (
    <>
      <ActionShortcuts actions={actions} context={context} />
      <Dialog open={paletteOpen} onOpenChange={setPaletteOpen}>
        <PaletteContent>
          <Command label="Search or jump to" loop>
            <div className="flex items-center gap-3 border-b px-4">
              <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
              <Command.Input
                autoFocus
                placeholder="Search or jump to"
                className="h-12 w-full bg-transparent text-lg text-strong outline-none"
              />
              <DialogClose className="rounded-xs" aria-label="Close">
                <Kbd keys="Esc" />
              </DialogClose>
            </div>
            <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-2">
              <Command.Empty className="py-10 text-center text-muted">
                Nothing found. Try another word.
              </Command.Empty>
              {[...groups].map(([group, members]) => (
                <Command.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
                >
                  {members.map((action) => (
                    <PaletteRow key={action.id} action={action} onSelect={() => run(action)} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </PaletteContent>
      </Dialog>
    </>
  );
}

function PaletteRow({ action, onSelect }: { action: Action; onSelect: () => void }) {
  const { icon: Icon, label, keys, keywords, id } = action;
  return (
    <Command.Item
      value={id}
      keywords={[label, ...(keywords ?? [])]}
      onSelect={onSelect}
      className="menu-row h-10 gap-3"
    >
      <Icon aria-hidden="true" className="size-4 text-muted" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {keys && <Kbd keys={keys} />}
    </Command.Item>
  );
}
