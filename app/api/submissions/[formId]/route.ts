import { handleSubmissionsExport } from "@/server/features/submissions/export-submissions";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ formId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handleSubmissionsExport(request, (await params).formId);
}
