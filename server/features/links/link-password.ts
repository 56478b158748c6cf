/** A link's password is asked once; what a page shows afterwards is a pass, good for a day or until the password changes. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { readToken, signToken } from "./signed-token";

/** Milliseconds. */
const GOOD_FOR = 24 * 60 * 60_000;

const PassSchema = z.object({ linkId: z.uuid(), of: z.string(), until: z.int() });

type Locked = { id: string; passwordHash: string | null };

const stampOf = (passwordHash: string) => createHash("sha256").update(passwordHash).digest("base64url");

export const newPass = ({ id, passwordHash }: Locked): Promise<string> =>
  signToken("pass", { linkId: id, of: stampOf(passwordHash ?? ""), until: Date.now() + GOOD_FOR });

/** Whether whoever has this pass, or none, may see the form. */
export async function mayPass({ id, passwordHash }: Locked, pass: string | undefined): Promise<boolean> {
  if (passwordHash === null) return true;
  const content = pass === undefined ? null : await readToken("pass", pass, PassSchema);
  return (
    content !== null &&
    content.linkId === id &&
    content.of === stampOf(passwordHash) &&
    content.until > Date.now()
  );
}

export async function checkPass(link: Locked, pass: string | undefined): Promise<void> {
  if (await mayPass(link, pass)) return;
  throw new AppError(
    "FORBIDDEN",
    "The password was changed, or entered more than a day ago. Load the page again.",
  );
}
