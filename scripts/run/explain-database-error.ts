/** Turns what PostgreSQL or the network says at start into a sentence that says what to do. */
import { formatHost, readConnectionUrl } from "@/server/database/connection-url";
import { NoPrimary } from "@/server/database/primary";
import { Problem } from "./say";

export function explainDatabaseError(error: unknown, databaseUrl: string): Error {
  const url = readConnectionUrl(databaseUrl);
  const host = url?.hosts.map(formatHost).join(", ") ?? "";
  const { database = "", user: username = "" } = url ?? {};
  if (error instanceof NoPrimary) {
    return new Problem(`${error.message} Start one, or correct the hosts in DATABASE_URL.`);
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ECONNREFUSED":
      return new Problem(
        `No PostgreSQL answers at ${host}. Start it, or correct host and port in DATABASE_URL.`,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Problem(`The host ${host} is not known. Correct it in DATABASE_URL.`);
    case "ETIMEDOUT":
      return new Problem(`PostgreSQL at ${host} does not answer in time. Check network and firewall.`);
    case "28P01":
    case "28000":
      return new Problem(
        `PostgreSQL at ${host} does not let "${username}" in. Correct user and password in DATABASE_URL.`,
      );
    case "3D000":
      return new Problem(
        `There is no database "${database}" at ${host}. Create it, or correct its name in DATABASE_URL.`,
      );
    case "57P03":
      return new Problem(`PostgreSQL at ${host} is still starting or shutting down. Try again in a moment.`);
    case "42501":
      return new Problem(
        `"${username}" lacks a right in "${database}" (${messageOf(error)}). It must own the database and have CREATEROLE.`,
      );
    case "53300":
      return new Problem(`PostgreSQL at ${host} has no connection left. Raise max_connections.`);
    default:
      return messageOf(error).includes("timeout")
        ? new Problem(`PostgreSQL at ${host} does not answer in time. Check network and firewall.`)
        : error instanceof Error
          ? error
          : new Error(String(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
