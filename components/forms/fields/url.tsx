import { ExternalLink, Link } from "lucide-react";
import { textOf } from "@/components/forms/tagged-text";
import { Input } from "@/components/ui/input";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function UrlControl({ value, onChange, disabled }: ControlProps<"url">) {
  return (
    <Input
      inputMode="url"
      autoComplete="url"
      autoCapitalize="off"
      spellCheck={false}
      placeholder="https://example.com"
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function UrlRead({ value }: ReadProps<"url">) {
  const address = textOf(value);
  // The form keeps only such addresses; a value may also come from elsewhere.
  if (!/^https?:\/\//i.test(address)) return <span className="break-all">{address}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="inline-flex min-w-0 items-baseline gap-1.5 rounded-xs text-accent-text underline-offset-2 hover:underline"
    >
      <span className="break-all">{address}</span>
      <ExternalLink aria-label="opens in a new tab" className="size-3.5 shrink-0 self-center" />
    </a>
  );
}

export const urlView: FieldView<"url"> = {
  label: "Web address",
  description: "A link to a page, https:// and so on",
  icon: Link,
  group: "text",
  keywords: ["url", "link", "website", "homepage", "internet"],
  initial: {},
  Control: UrlControl,
  Read: UrlRead,
};
