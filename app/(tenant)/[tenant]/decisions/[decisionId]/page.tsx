import { DecisionEditorPage } from "@/components/decisions/editor/decision-editor-page";
import { PageBody } from "@/components/shell/page-body";

export const metadata = { title: "Decision" };

type Params = Promise<{ tenant: string; decisionId: string }>;

export default async function Page({ params }: { params: Params }) {
  const { decisionId } = await params;
  return (
    <PageBody width="full">
      <DecisionEditorPage decisionId={decisionId} />
    </PageBody>
  );
}
