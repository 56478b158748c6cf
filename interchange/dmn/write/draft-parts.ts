import type { InformationItem } from "@/contracts/boxed-expression";
import type { ElementReference } from "@/contracts/decision";
import { type Draft, draft, textDraft } from "./draft";

export function described(description: string | undefined): Draft | undefined {
  return textDraft("description", description);
}

export function draftItem(local: string, { id, name, typeRef, label, description }: InformationItem): Draft {
  return draft(local, { id, name, label, typeRef }, [described(description)]);
}

export function hrefOf({ id, namespace }: ElementReference): string {
  return `${namespace ?? ""}#${id}`;
}

export function draftReference(local: string, reference: ElementReference): Draft {
  return draft(local, { href: hrefOf(reference) });
}
