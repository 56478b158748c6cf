"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import { FormView } from "../form-view";
import { useTenantFormEnvironment } from "../use-tenant-form-environment";

const sizes = [
  { value: "desktop", label: "Desktop", icon: Monitor },
  { value: "phone", label: "Phone", icon: Smartphone },
] as const;

type PreviewDialogProps = {
  definition: FormDefinition;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The form as it will be filled in, rules and checks included. Nothing is sent. */
export function PreviewDialog({ definition, open, onOpenChange }: PreviewDialogProps) {
  const [size, setSize] = useState<"desktop" | "phone">("desktop");
  const environment = useTenantFormEnvironment();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Preview" description="Try it out; nothing is sent." size="xl">
        <SegmentedControl
          aria-label="Screen"
          segments={sizes}
          value={size}
          onValueChange={setSize}
          className="mb-4 max-md:hidden"
        />
        <div
          className={cn(
            "mx-auto rounded-lg border bg-panel p-5 md:p-8",
            size === "phone" && "max-w-97.5 md:p-4",
          )}
        >
          <FormView
            definition={definition}
            environment={environment}
            showTitle
            onSubmit={() => toast.success("This would be sent", { description: "A preview sends nothing." })}
          />
        </div>
      </DialogContent>
    </Dialog>
  );
}
