import { handleUpload } from "@/server/features/files/handle-file-request";

export const dynamic = "force-dynamic";

export function POST(request: Request): Promise<Response> {
  return handleUpload(request);
}
