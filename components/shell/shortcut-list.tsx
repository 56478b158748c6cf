"use client";

import { useSyncExternalStore } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { type Shortcut, shortcutRegistry } from "@/components/ui/shortcut-registry";
import { useFrame } from "./frame-context";

const none: readonly Shortcut[] = [];

/** Every shortcut in force on this page, by group. */
export function ShortcutList() {
  const { shortcutsOpen, setShortcutsOpen } = useFrame();
  const shortcuts = useSyncExternalStore(shortcutRegistry.subscribe, shortcutRegistry.read, () => none);
  const groups = Map.groupBy(shortcuts.toReversed(), ({ group }) => group);
  return (
    <Dialog open={shortcutsOpen} onOpenChange={setShortcutsOpen}>
      <DialogContent title="Keyboard shortcuts" size="lg">
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {[...groups].map(([group, members]) => (
            <section key={group} aria-label={group}>
              <h3 className="pb-2 font-medium text-muted text-sm">{group}</h3>
              <dl className="grid gap-2">
                {members.map(({ keys, label }) => (
                  <div key={keys} className="flex items-center justify-between gap-4">
                    <dt className="text-default">{label}</dt>
                    <dd>
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
