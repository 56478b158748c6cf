import { FilePlus2 } from "lucide-react";
import type { BlockProps, FieldView } from "../field-view";

function PageBlock({ field }: BlockProps<"page">) {
  return (
    <div className="grid gap-0.5 pt-2">
      <h3 className="font-semibold text-strong text-xl">{field.label || field.key}</h3>
      {field.help && <p className="text-muted">{field.help}</p>}
    </div>
  );
}

function PageControl() {
  return (
    <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:border-line-strong before:border-t before:border-dashed after:h-px after:flex-1 after:border-line-strong after:border-t after:border-dashed">
      A page begins here
    </p>
  );
}

export const pageView: FieldView<"page"> = {
  label: "Page",
  description: "Begins a new page: people go on step by step",
  icon: FilePlus2,
  group: "layout",
  keywords: ["step", "wizard", "page break", "next", "multi page"],
  newLabel: "New page",
  initial: {},
  isComputed: true,
  Control: PageControl,
  Block: PageBlock,
  Read: () => null,
};
