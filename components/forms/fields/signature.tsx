import { PenLine } from "lucide-react";
import { SignatureControl } from "@/components/forms/signature/signature-control";
import { SignatureInk } from "@/components/forms/signature/signature-ink";
import { SignatureSchema } from "@/engine/form/signature-strokes";
import type { FieldView, ReadProps } from "../field-view";

function SignatureRead({ value }: ReadProps<"signature">) {
  const read = SignatureSchema.safeParse(value);
  if (!read.success) return <span className="text-muted">–</span>;
  if (read.data.kind === "typed") return <span className="text-strong text-xl italic">{read.data.name}</span>;
  return <SignatureInk strokes={read.data.strokes} label="Signature drawn by hand" className="max-w-80" />;
}

export const signatureView: FieldView<"signature"> = {
  label: "Signature",
  description: "Drawn with finger, pen or mouse, or typed",
  icon: PenLine,
  group: "people",
  keywords: ["sign", "autograph", "confirm", "contract", "pen"],
  initial: {},
  isGroup: () => true,
  Control: SignatureControl,
  Read: SignatureRead,
};
