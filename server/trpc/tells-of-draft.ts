import { z } from "zod";
import type { DraftKind } from "@/contracts/draft-subject";
import { publishDraftNews } from "../runtime/publish-change";
import { trpc } from "./init";

/** For procedures that change a draft, or what is published of it: tells open pages once that has succeeded. */
export function tellsOfDraft(kind: DraftKind) {
  const InputSchema = z.object({ [`${kind}Id`]: z.uuid() });
  return trpc.middleware(async ({ ctx, getRawInput, next }) => {
    const result = await next();
    const input = InputSchema.safeParse(await getRawInput());
    const id = input.data?.[`${kind}Id`];
    if (result.ok && ctx.member && id !== undefined) publishDraftNews(ctx.member.tenantId, { kind, id });
    return result;
  });
}
