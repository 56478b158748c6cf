import { turnInWords } from "@/engine/why/turn-in-words";
import { listTurns } from "@/server/runtime/list-turns";
import { withTenantSql } from "@/server/tenancy/with-tenant";

interface View {
  id: string;
  tokens: { token: number; wait: string | null; reason: string }[];
}

/** The view with the places in the queue, where a token waits its turn. Others cost nothing. */
export async function tellTurns<Of extends View>(tenantId: string, view: Of): Promise<Of> {
  if (!view.tokens.some(({ wait }) => wait === "permit")) return view;
  const turns = await withTenantSql(tenantId, (client) => listTurns(client, tenantId, view.id));
  const tokens = view.tokens.map((token) => {
    const turn = turns.get(token.token);
    return turn === undefined
      ? token
      : { ...token, reason: `${token.reason}: ${turnInWords(turn.permit, turn)}` };
  });
  return { ...view, tokens };
}
