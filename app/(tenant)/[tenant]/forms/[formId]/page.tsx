import { FormBuilderPage } from "@/components/forms/builder/form-builder-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Form" };

type Params = Promise<{ tenant: string; formId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { formId } = await params;
  return (
    <PageBody width="full">
      <FormBuilderPage formId={formId} />
    </PageBody>
  );
}
