"use client";

import { ChevronRight, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { EventType } from "@/contracts/event-definition";
import type { Element } from "@/contracts/process";
import { eventRegistry } from "@/engine/events/registry";
import { elementWords, summarizeElement } from "../../describe-element";
import { useEditorActions, useEditorState } from "../../editor/editor-context";
import { iconOf } from "../../element-appearance";
import { eventIcons } from "../../event-appearance";
import { PanelSection } from "./panel-section";

const types = (Object.keys(eventRegistry) as EventType[]).filter((type) =>
  eventRegistry[type].roles.includes("boundary"),
);

/** What can happen while an activity is at work: the events on its border. */
export function BorderEvents({ host }: { host: Element }) {
  const { definition, names } = useEditorState();
  const { select, attach } = useEditorActions();
  const events = definition.elements.filter(
    (element) => element.type === "boundaryEvent" && element.attachedTo === host.id,
  );
  return (
    <PanelSection title="Meanwhile">
      {events.length === 0 && (
        <p className="text-muted text-sm">React when this takes too long, fails, or is no longer needed.</p>
      )}
      {events.map((event) => {
        const Icon = iconOf(event);
        return (
          <Button
            key={event.id}
            size="sm"
            className="justify-start"
            onClick={() => select({ kind: "element", id: event.id })}
          >
            <Icon aria-hidden="true" />
            <span className="min-w-0 flex-1 truncate text-left">
              {elementWords(event, summarizeElement(event, names)).title}
            </span>
            <ChevronRight aria-hidden="true" />
          </Button>
        );
      })}
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="sm" className="w-fit">
            <Plus aria-hidden="true" />
            Add event
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          {types.map((type) => {
            const Icon = eventIcons[type];
            return (
              <DropdownMenuItem
                key={type}
                icon={<Icon aria-hidden="true" />}
                onSelect={() => attach(host.id, type)}
              >
                {eventRegistry[type].label}
              </DropdownMenuItem>
            );
          })}
        </DropdownMenuContent>
      </DropdownMenu>
    </PanelSection>
  );
}
