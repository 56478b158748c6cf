"use client";

import { Sheet } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { TemplateCard } from "@/components/ui/template-card";
import { tableTemplates } from "@/server/features/data-tables/create-data-table.schema";
import { useCreateDataTable } from "./use-create-data-table";

/** What a data table is for, and ways to begin. */
export function FirstDataTable({ base }: { base: string }) {
  const { create, creatingKey } = useCreateDataTable(base);
  return (
    <EmptyState
      icon={Sheet}
      title="Your first data table"
      actions={
        <div className="grid max-w-3xl gap-3 text-left md:grid-cols-3">
          {tableTemplates.map(({ key, title, description }) => (
            <TemplateCard
              key={key}
              title={key === "blank" ? "Start blank" : title}
              description={description}
              busy={creatingKey === key}
              onChoose={() =>
                create({ name: key === "blank" ? "Untitled data table" : title, template: key })
              }
            />
          ))}
        </div>
      }
    >
      Suppliers, cost centres, price lists: what you keep in a spreadsheet today, with types that are checked.
      Steps of processes find, add and change its records.
    </EmptyState>
  );
}
