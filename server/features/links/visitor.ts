/**
 * Who stands before a public page, as far as it can be known: a member who is signed in, or a browser that has answered
 * before. A browser gets its cookie with its first answer to a link that asks each browser once, and never before.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Variables } from "@/contracts/value";
import { findCookie, usesHttps } from "@/server/auth/session-cookie";
import { AppError } from "@/server/errors";
import type { Context } from "@/server/trpc/context";
import type { PublicLink } from "./public-link";
import { readToken, seal, signToken } from "./signed-token";

const COOKIE = "stepwell.browser";
/** Seconds: as long as browsers keep one. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

const BrowserSchema = z.object({ browserId: z.uuid() });

export type Visitor = {
  member: { memberId: string; userId: string; name: string } | null;
  browserId: string;
  /** The browser has no cookie of ours yet. */
  isNewBrowser: boolean;
};

export async function readVisitor(ctx: Context, tenantId: string): Promise<Visitor> {
  const cookie = findCookie(ctx.requestHeaders?.get("cookie") ?? "", COOKIE);
  const known = cookie === null ? null : await readToken("browser", cookie, BrowserSchema);
  const membership = ctx.user?.memberships.find((one) => one.tenantId === tenantId);
  return {
    member:
      ctx.user && membership
        ? { memberId: membership.memberId, userId: ctx.user.id, name: ctx.user.name }
        : null,
    browserId: known?.browserId ?? randomUUID(),
    isNewBrowser: known === null,
  };
}

/** Within pages of other sites browsers keep only cookies that say so, and only over HTTPS; each site then has its own. */
export async function giveCookie({ answerHeaders }: Context, { browserId }: Visitor): Promise<void> {
  const reach = usesHttps() ? "SameSite=None; Secure; Partitioned" : "SameSite=Lax";
  const token = await signToken("browser", { browserId });
  answerHeaders?.append(
    "set-cookie",
    `${COOKIE}=${token}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; ${reach}`,
  );
}

/** Stands for the person at this link without telling who it is. Null: anybody may answer again, or nobody is known yet. */
export async function personKeyOf(
  { id, onePer, emailField }: PublicLink,
  { member, browserId }: Visitor,
  submission: Variables = {},
): Promise<string | null> {
  const email = submission[emailField ?? ""];
  const names = {
    browser: browserId,
    email: typeof email === "string" ? email.trim().toLowerCase() : "",
    member: member?.memberId ?? "",
  };
  const name = onePer === null ? "" : names[onePer];
  return name === "" ? null : seal("person", `${id}\n${onePer}\n${name}`);
}

/** The key of who sends an answer; throws when the link asks for one and there is none. */
export async function requirePersonKey(
  link: PublicLink,
  visitor: Visitor,
  submission: Variables,
): Promise<string | null> {
  const key = await personKeyOf(link, visitor, submission);
  if (key !== null || link.onePer === null) return key;
  if (link.onePer === "member") {
    throw new AppError("FORBIDDEN", "Only members of the workspace can answer. Sign in, then send it again.");
  }
  const complaint = "Enter your e-mail address: each may answer once.";
  throw new AppError("REFUSED", complaint, { fieldErrors: { [link.emailField ?? ""]: [complaint] } });
}

export const answeredBefore = ({ onePer }: Pick<PublicLink, "onePer">): AppError =>
  new AppError(
    "CONFLICT",
    onePer === "email"
      ? "An answer with this e-mail address has come in already, and each may answer once."
      : "You have answered already, and everybody may answer once.",
  );
