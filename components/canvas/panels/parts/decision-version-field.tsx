"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { ElementOf } from "@/contracts/process";

type Version = ElementOf<"businessRuleTask">["version"];
type DecisionVersionFieldProps = {
  decisionId: string;
  value: Version;
  onChange: (version: Version) => void;
};

/** The version that is published when the process is, or a certain one for good. */
export function DecisionVersionField({ decisionId, value, onChange }: DecisionVersionFieldProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { processId } = useParams<{ processId: string }>();
  const versions = useQuery(trpc.decisions.listVersions.queryOptions({ decisionId }));
  const numbers = versions.data?.map(({ number }) => number) ?? [];
  const listed = value === "latest" || numbers.includes(value) ? numbers : [value, ...numbers];
  /** The live checks look the version up in the directory, so it has to be there first. */
  const pin = async (number: number) => {
    const version = versions.data?.find((candidate) => candidate.number === number);
    if (!version) return;
    try {
      const { model } = await queries.fetchQuery(
        trpc.decisions.getVersion.queryOptions({ decisionId, versionId: version.id }),
      );
      queries.setQueryData(
        trpc.processes.directory.queryKey({ processId }),
        (directory) =>
          directory && {
            ...directory,
            decisionVersions: [
              ...directory.decisionVersions.filter(
                (known) => known.decisionId !== decisionId || known.number !== number,
              ),
              { decisionId, number, versionId: version.id, model },
            ],
          },
      );
      onChange(number);
    } catch (error) {
      toast.error("This version cannot be read", { description: sentenceOf(error) });
    }
  };
  return (
    <Field label="Version" help="It is fixed when the process is published.">
      <Select
        options={[
          { value: "latest", label: "The published one" },
          ...listed.map((number) => ({ value: String(number), label: `Version ${number}` })),
        ]}
        value={String(value)}
        onValueChange={(choice) => (choice === "latest" ? onChange("latest") : void pin(Number(choice)))}
      />
    </Field>
  );
}
