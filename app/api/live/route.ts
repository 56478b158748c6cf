import { handleLiveRequest } from "@/server/features/instances/handle-live-request";

export const dynamic = "force-dynamic";

export { handleLiveRequest as GET };
