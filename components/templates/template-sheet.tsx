"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { directoryNames } from "@/components/canvas/directory-names";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import type { TemplateDetails } from "@/server/features/templates/get-template.schema";
import type { TemplateCard } from "@/server/features/templates/list-templates.schema";
import { TemplateContents } from "./template-contents";
import { TemplateForms } from "./template-forms";

type TemplateSheetProps = { base: string; template: TemplateCard | null; onClose: () => void };

/** One template, whole: what it does, what people fill in, and what using it makes. */
export function TemplateSheet({ base, template, onClose }: TemplateSheetProps) {
  return (
    <Sheet open={template !== null} onOpenChange={(open) => !open && onClose()}>
      {template && <Content key={template.key} base={base} template={template} />}
    </Sheet>
  );
}

function Content({ base, template }: { base: string; template: TemplateCard }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.templates.get.queryOptions({ key: template.key }));
  const { create, creating } = useCreateFromTemplate(base);
  return (
    <SheetContent
      size="xl"
      title={template.title}
      description={template.sentence}
      footer={
        <Button
          variant="primary"
          loading={creating}
          disabled={data === undefined}
          onClick={() => create({ key: template.key })}
        >
          Use this template
        </Button>
      }
    >
      {error ? (
        <ErrorState onRetry={() => refetch()}>{sentenceOf(error)}</ErrorState>
      ) : data === undefined ? (
        <SkeletonRows label="Loading the template" />
      ) : (
        <Parts template={template} details={data} />
      )}
    </SheetContent>
  );
}

function Parts({ template, details }: { template: TemplateCard; details: TemplateDetails }) {
  const names = useMemo(() => directoryNames(template.names), [template.names]);
  return (
    <Tabs defaultValue="process">
      <TabsList aria-label="Parts of the template">
        <TabsTrigger value="process">Process</TabsTrigger>
        <TabsTrigger value="forms" count={details.forms.length}>
          Forms
        </TabsTrigger>
        <TabsTrigger value="contents">What it makes</TabsTrigger>
      </TabsList>
      <TabsContent value="process" className="grid gap-4">
        <p className="text-pretty">{details.description}</p>
        <ProcessDiagram definition={template.definition} names={names} className="h-80" />
        <section aria-label="Tried with" className="grid gap-2">
          <h3 className="font-semibold text-sm">Tried with these cases</h3>
          <ul className="grid list-disc gap-1 pl-5 text-sm marker:text-muted">
            {details.scenarios.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      </TabsContent>
      <TabsContent value="forms">
        <TemplateForms forms={details.forms} sample={details.sample} />
      </TabsContent>
      <TabsContent value="contents">
        <TemplateContents template={template} details={details} />
      </TabsContent>
    </Tabs>
  );
}

/** Makes the process with all that it needs, and goes to the designer. */
function useCreateFromTemplate(base: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const mutation = useMutation(
    trpc.templates.createFrom.mutationOptions({
      onSuccess: ({ processId, name }) => {
        toast.success(`“${name}” is ready`, {
          description: "Change what is different with you, then publish it.",
        });
        router.push(`${base}/processes/${processId}`);
        const lists = [trpc.processes.list, trpc.forms.list, trpc.decisions.list, trpc.dataTables.list];
        return Promise.all(lists.map((list) => queries.invalidateQueries(list.pathFilter())));
      },
      onError: (error) => toast.error("The template was not used", { description: sentenceOf(error) }),
    }),
  );
  return { create: mutation.mutate, creating: mutation.isPending || mutation.isSuccess };
}
