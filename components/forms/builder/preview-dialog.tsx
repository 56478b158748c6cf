"use client";

import { useQuery } from "@tanstack/react-query";
import { Monitor, Moon, Smartphone, Sun } from "lucide-react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTRPC } from "@/components/trpc";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { PortalPlace } from "@/components/ui/portal-place";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { bestLanguage, languagesOf } from "@/engine/form/translate-form";
import { FormView } from "../form-view";
import { languageName } from "../languages/language-names";
import { useTenantFormEnvironment } from "../use-tenant-form-environment";

const sizes = [
  { value: "desktop", label: "Desktop", icon: Monitor },
  { value: "phone", label: "Phone", icon: Smartphone },
] as const;

const looks = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const;
type Look = (typeof looks)[number]["value"];

type PreviewDialogProps = {
  formId: string;
  definition: FormDefinition;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The form as it will be filled in, rules and checks included. Nothing is sent. */
export function PreviewDialog({ open, onOpenChange, ...form }: PreviewDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Preview" description="Try it out; nothing is sent." size="xl">
        <Preview {...form} />
      </DialogContent>
    </Dialog>
  );
}

/** No step: the form by itself, with all its fields. */
const byItself = " ";

function Preview({ formId, definition }: Pick<PreviewDialogProps, "formId" | "definition">) {
  const trpc = useTRPC();
  const environment = useTenantFormEnvironment();
  const [size, setSize] = useState<"desktop" | "phone">("desktop");
  const [look, setLook] = useState<Look>(currentLook);
  const [chosen, setChosen] = useState(byItself);
  const [wanted, setWanted] = useState<string[]>([]);
  const [floats, setFloats] = useState<HTMLElement | null>(null);
  const steps = useQuery(trpc.forms.listSteps.queryOptions({ formId })).data ?? [];
  const step = steps.find(({ processId, element }) => `${processId} ${element}` === chosen);
  const languages = languagesOf(definition);
  const language = bestLanguage(definition, wanted);
  const scheme = look === "dark" ? "scheme-dark" : "scheme-light";
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <SegmentedControl
          aria-label="Screen"
          segments={sizes}
          value={size}
          onValueChange={setSize}
          className="max-md:hidden"
        />
        <SegmentedControl aria-label="Look" segments={looks} value={look} onValueChange={setLook} />
        {languages.length > 1 && (
          <Select
            aria-label="Language"
            className="w-auto"
            options={languages.map((tag) => ({ value: tag, label: languageName(tag, "en") }))}
            value={language}
            onValueChange={(tag) => setWanted([tag])}
          />
        )}
        {steps.length > 0 && (
          <Select
            aria-label="As which step"
            className="w-auto max-w-full"
            options={[
              { value: byItself, label: "The form by itself" },
              ...steps.map(({ processId, processName, element, title }) => ({
                value: `${processId} ${element}`,
                label: `${processName}: ${title}`,
              })),
            ]}
            value={step ? chosen : byItself}
            onValueChange={setChosen}
          />
        )}
      </div>
      <PortalPlace place={floats}>
        <div
          className={cn(
            "mx-auto rounded-lg border bg-panel p-5 text-default md:p-8",
            scheme,
            size === "phone" && "max-w-97.5 md:p-4",
          )}
        >
          <FormView
            key={chosen}
            definition={definition}
            language={language}
            environment={environment}
            {...(step && stepFieldsOf(step))}
            showTitle
            onSubmit={() => toast.success("This would be sent", { description: "A preview sends nothing." })}
          />
        </div>
      </PortalPlace>
      {createPortal(<div ref={setFloats} className={cn("text-default", scheme)} />, document.body)}
    </>
  );
}

/** What the page looks like itself. */
function currentLook(): Look {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (colorScheme === "light" || colorScheme === "dark") return colorScheme;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
