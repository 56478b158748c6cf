import { z } from "zod";
import type { EmailRecipient } from "@/contracts/journal";

const MemberIdSchema = z.uuid();
const AddressSchema = z.email();

/**
 * Who a filled-in "to" names: addresses between commas or semicolons, the word `requester`, or a member's id as a
 * person field gives it. `unknown` is what is none of these.
 */
export function emailRecipients(
  to: string,
  requester: string | null,
): { recipients: EmailRecipient[]; unknown: string[] } {
  const recipients = new Map<string, EmailRecipient>();
  const unknown: string[] = [];
  for (const part of to.split(/[,;]/)) {
    const name = part.trim();
    if (name === "") continue;
    const memberId = name === "requester" ? requester : MemberIdSchema.safeParse(name).success ? name : null;
    if (memberId !== null) recipients.set(memberId, { memberId });
    else if (AddressSchema.safeParse(name).success) recipients.set(name.toLowerCase(), { address: name });
    else if (name !== "requester") unknown.push(name);
  }
  return { recipients: [...recipients.values()], unknown };
}
