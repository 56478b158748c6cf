import { Heading } from "lucide-react";
import type { BlockProps, FieldView } from "../field-view";

function SectionBlock({ field }: BlockProps<"section">) {
  return (
    <div className="grid gap-0.5 border-b pt-3 pb-2">
      <h3 className="font-semibold text-lg text-strong">{field.label || field.key}</h3>
      {field.help && <p className="text-muted">{field.help}</p>}
    </div>
  );
}

export const sectionView: FieldView<"section"> = {
  label: "Section",
  description: "A heading for the fields below it",
  icon: Heading,
  group: "layout",
  keywords: ["heading", "title", "group", "chapter", "divider"],
  newLabel: "New section",
  initial: {},
  isComputed: true,
  Control: () => <hr className="border-line-strong" />,
  Block: SectionBlock,
  Read: () => null,
};
