/**
 * The three database roles and how a server that knows only DATABASE_URL finds their passwords: both sides compute
 * them, so nothing has to be handed around. Whoever knows the operator's password can compute the others; nobody can
 * go the other way.
 */
import { createHmac } from "node:crypto";
import { readConnectionUrl, withCredentials } from "./database/connection-url";

export const OWNER_ROLE = "stepwell_owner";
export const APP_ROLE = "stepwell_app";
export const QUEUE_ROLE = "stepwell_queue";

export type LoginRole = typeof APP_ROLE | typeof QUEUE_ROLE;

export function deriveRolePassword(databaseUrl: string, role: LoginRole): string {
  const password = readConnectionUrl(databaseUrl)?.password ?? "";
  return createHmac("sha256", password).update(role).digest("hex");
}

/** The operator's URL with the role's name and derived password in place of the operator's. */
export function deriveRoleUrl(databaseUrl: string, role: LoginRole): string {
  return withCredentials(databaseUrl, role, deriveRolePassword(databaseUrl, role));
}
