import { receiveDelivery } from "@/server/features/hooks/receive-delivery";

/** For `npm run dev`. In production server/web answers before Next is asked. */
export async function POST(request: Request, { params }: { params: Promise<{ publicId: string }> }) {
  const { body, ...init } = await receiveDelivery(request, (await params).publicId);
  return Response.json(body, init);
}
