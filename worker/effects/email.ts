import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/server/env";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import type { ClaimedEffect } from "./claimed-effect";
import type { EffectEntry } from "./effect-entry";
import { listAddresses } from "./list-addresses";

const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

let transporter: Transporter | undefined;

/** Hands a message to the operator's mail server. Its Message-ID is the same over all tries, so that doubles are seen. */
export const email: EffectEntry<"email"> = async ({ tenantId, id, request }) => {
  if (env.smtpUrl === undefined) {
    return { kind: "failed", reason: "No mail server is set up: the operator has to set SMTP_URL." };
  }
  const to = await withTenantSql(tenantId, (client) => listAddresses(client, tenantId, request.to));
  if (to.length === 0) {
    return { kind: "failed", reason: "Nobody to send to: the members are gone or the group is empty." };
  }
  transporter ??= createTransport({ url: env.smtpUrl, ...TIMES });
  const { subject, text } = request;
  try {
    await transporter.sendMail({ from: env.mailFrom, to, subject, text, messageId: messageId(id) });
    return { kind: "succeeded", result: null };
  } catch (error) {
    const reason = `The mail server did not take the message: ${error instanceof Error ? error.message : String(error)}`;
    return isFinal(error) ? { kind: "failed", reason } : { kind: "retry", reason };
  }
};

const messageId = (id: ClaimedEffect["id"]) => `<${id}@${new URL(env.baseUrl).hostname}>`;

/** 5yz replies are permanent (RFC 5321, 4.2.1); a lost connection or 4yz is not. */
function isFinal(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? error.responseCode : undefined;
  return typeof code === "number" && code >= 500;
}
