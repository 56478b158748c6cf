"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useParams } from "next/navigation";
import { useTRPC } from "@/components/trpc";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { ElementOf } from "@/contracts/process";
import { useSettingError } from "../use-element-edit";

type Call = ElementOf<"callActivity">;
type ProcessFieldProps = {
  element: Call;
  onChange: (change: Partial<Pick<Call, "processId" | "version">>) => void;
};

/** As many as one page of the list gives. */
const MOST_SHOWN = 100;

/** Which process is called, and which version of it. */
export function ProcessField({ element, onChange }: ProcessFieldProps) {
  const trpc = useTRPC();
  const { processId: own, tenant } = useParams<{ processId: string; tenant: string }>();
  const { data, isPending } = useQuery(trpc.processes.list.queryOptions({ limit: MOST_SHOWN }));
  const error = useSettingError(element.id, "processId");
  const options = (data?.items ?? []).map(({ id, name, version }) => ({
    value: id,
    label: id === own ? `${name} (this process)` : name,
    hint: version === null ? "Not published yet" : undefined,
  }));
  return (
    <>
      <Field label="Process" help="It runs as a request of its own." error={error}>
        <Combobox
          options={options}
          loading={isPending}
          value={element.processId ?? null}
          selectedLabel={element.processId && !isPending ? "A process that is not listed" : undefined}
          onValueChange={(processId) => onChange({ processId: processId ?? undefined, version: "latest" })}
          placeholder="Choose a process"
          searchLabel="Search processes"
          emptyText="No process by this name"
        />
      </Field>
      {element.processId && (
        <>
          <VersionField processId={element.processId} value={element.version} onChange={onChange} />
          {element.processId !== own && (
            <LinkButton size="sm" className="w-fit" href={`/${tenant}/processes/${element.processId}`}>
              <ExternalLink aria-hidden="true" />
              Open this process
            </LinkButton>
          )}
        </>
      )}
    </>
  );
}

type VersionFieldProps = Pick<ProcessFieldProps, "onChange"> & { processId: string; value: Call["version"] };

function VersionField({ processId, value, onChange }: VersionFieldProps) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.processes.listVersions.queryOptions({ processId }));
  const numbers = data.map(({ number }) => number);
  const listed = value === "latest" || numbers.includes(value) ? numbers : [value, ...numbers];
  return (
    <Field label="Version">
      <Select
        options={[
          { value: "latest", label: "The one that is published when it is called" },
          ...listed.map((number) => ({ value: String(number), label: `Version ${number}` })),
        ]}
        value={String(value)}
        onValueChange={(choice) => onChange({ version: choice === "latest" ? "latest" : Number(choice) })}
      />
    </Field>
  );
}
