import { Calendar, CircleDot, Hash, Link, type LucideIcon, Mail, ToggleLeft, Type } from "lucide-react";
import type { TableColumnType } from "@/contracts/data-table";

/** How column types look and what people call them. */
export const columnTypeViews: Record<TableColumnType, { icon: LucideIcon; label: string; hint: string }> = {
  text: { icon: Type, label: "Text", hint: "Names, numbers of things, anything in words" },
  number: { icon: Hash, label: "Number", hint: "Amounts and quantities, kept exactly" },
  date: { icon: Calendar, label: "Date", hint: "A day, such as 2026-03-31" },
  yesNo: { icon: ToggleLeft, label: "Yes/No", hint: "One of two" },
  choice: { icon: CircleDot, label: "Choice", hint: "One of your options" },
  email: { icon: Mail, label: "E-mail", hint: "An e-mail address" },
  url: { icon: Link, label: "Web address", hint: "A link that begins with https://" },
};
