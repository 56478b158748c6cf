import { ClipboardList, type LucideIcon, Sheet, Table2, UsersRound, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import { inList } from "@/engine/elements/in-list";
import type { TemplateDetails } from "@/server/features/templates/get-template.schema";
import type { TemplateCard } from "@/server/features/templates/list-templates.schema";
import { RecordsPreview } from "./records-preview";
import { RulesPreview } from "./rules-preview";

type TemplateContentsProps = { template: TemplateCard; details: TemplateDetails };

/** What using the template makes in this workspace, thing by thing. */
export function TemplateContents({ template, details }: TemplateContentsProps) {
  return (
    <div className="grid gap-6">
      <Part icon={Waypoints} title={template.title}>
        A process as a draft. Nobody can start it before you publish it.
      </Part>
      {details.forms.map((form) => (
        <Part key={form.title} icon={ClipboardList} title={form.title}>
          A form that asks for {listed(form)}. Published.
        </Part>
      ))}
      {details.decisions.map((model) => (
        <Part key={model.name} icon={Table2} title={model.name}>
          A decision table, published. Change its limits to yours.
          <RulesPreview model={model} />
        </Part>
      ))}
      {details.tables.map((table) => (
        <Part key={table.name} icon={Sheet} title={table.name}>
          A data table with sample records. If you have it already, it is used as it is.
          <RecordsPreview {...table} />
        </Part>
      ))}
      <Part icon={UsersRound} title="Who does what">
        <ul className="grid gap-1">
          {details.people.map(({ name, group }) => (
            <li key={name}>
              <span className="font-medium text-strong">{name}</span>:{" "}
              {group === null ? "owners and admins, until you choose somebody else" : `your group “${group}”`}
            </li>
          ))}
        </ul>
        {takesTwo(template) && <p>It takes two people: who agrees to something must not do the next step.</p>}
      </Part>
    </div>
  );
}

/** Whether somebody is kept from a step by what they did before. */
const takesTwo = ({ definition }: TemplateCard) =>
  definition.elements.some((element) => element.type === "userTask" && (element.excluded ?? []).length > 0);

const askingNothing: readonly string[] = ["section", "page", "instructions"];
const MOST_LABELS = 5;

/** What a form asks for, by its first few labels. */
function listed({ fields }: TemplateDetails["forms"][number]): string {
  const labels = fields
    .filter(({ type }) => !askingNothing.includes(type))
    .map(({ label }) => label.toLowerCase());
  const left = labels.length - MOST_LABELS;
  return inList(left > 1 ? [...labels.slice(0, MOST_LABELS), `${left} more`] : labels, "and");
}

type PartProps = { icon: LucideIcon; title: string; children: ReactNode };

function Part({ icon: Icon, title, children }: PartProps) {
  return (
    <section aria-label={title} className="flex min-w-0 gap-3">
      <span className="grid size-8 shrink-0 place-items-center rounded-md border bg-panel text-muted">
        <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </span>
      <div className="grid min-w-0 flex-1 gap-1 text-sm">
        <h3 className="font-semibold text-strong">{title}</h3>
        <div className="grid gap-2">{children}</div>
      </div>
    </section>
  );
}
