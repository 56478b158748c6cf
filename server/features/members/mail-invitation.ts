import { createTransport } from "nodemailer";
import type { CurrentMember } from "@/server/auth/member";
import { env } from "@/server/env";
import { getLog } from "@/server/log";

/** Milliseconds; the inviter is waiting and has the link to copy anyway. */
const TIMEOUT = 5_000;

type Invitation = { inviter: CurrentMember; email: string; url: string };

/** Whether the mail server took the invitation. Never throws: the link can be handed over in other ways. */
export async function mailInvitation({ inviter, email, url }: Invitation): Promise<boolean> {
  if (!env.smtpUrl) {
    return false;
  }
  const transport = createTransport(env.smtpUrl, { from: env.mailFrom });
  try {
    await Promise.race([
      transport.sendMail({
        to: email,
        subject: `${inviter.name} invites you to ${inviter.tenantName}`,
        text: [
          `${inviter.name} invites you to work in ${inviter.tenantName} on Stepwell.`,
          `Open this link within 7 days to join:\n${url}`,
          "The link works once. If you did not expect it, you can ignore this message.",
        ].join("\n\n"),
      }),
      new Promise((_, reject) =>
        setTimeout(reject, TIMEOUT, new Error("The mail server did not answer in time.")).unref(),
      ),
    ]);
    return true;
  } catch (error) {
    getLog("members").warn({ error, tenantId: inviter.tenantId }, "the invitation was not mailed");
    return false;
  } finally {
    transport.close();
  }
}
