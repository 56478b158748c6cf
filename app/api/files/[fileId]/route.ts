import { handleDownload } from "@/server/features/files/handle-file-request";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ fileId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return handleDownload(request, (await params).fileId);
}
