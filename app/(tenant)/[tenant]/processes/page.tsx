import { ProcessesPage } from "@/components/processes/processes-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Processes" };

type PageProps = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ form?: string; name?: string }>;
};

export default async function Page({ params, searchParams }: PageProps) {
  const [{ tenant }, { form, name }] = await Promise.all([params, searchParams]);
  const startForm = typeof form === "string" ? { formId: form, name: String(name ?? "") } : undefined;
  return (
    <PageBody width="wide">
      <ProcessesPage base={`/${tenant}`} startForm={startForm} />
    </PageBody>
  );
}
