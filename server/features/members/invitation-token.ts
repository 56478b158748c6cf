import { createHash, randomBytes } from "node:crypto";

/** Milliseconds. */
export const INVITATION_LIFETIME = 7 * 24 * 60 * 60 * 1000;

/** Unguessable (256 bits), so a plain hash suffices: there is nothing to try out. */
export const newInvitationToken = (): string => randomBytes(32).toString("base64url");

export const hashInvitationToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");
