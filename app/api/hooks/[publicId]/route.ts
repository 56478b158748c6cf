import { receiveDelivery } from "@/server/features/hooks/receive-delivery";

export async function POST(request: Request, { params }: { params: Promise<{ publicId: string }> }) {
  return receiveDelivery(request, (await params).publicId);
}
