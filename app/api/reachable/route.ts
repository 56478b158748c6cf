import { answerReachable } from "@/server/answer-reachable";

export const dynamic = "force-dynamic";

export { answerReachable as GET };
