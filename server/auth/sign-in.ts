import { AppError } from "../errors";
import { withPlatform } from "../tenancy/with-tenant";
import { CredentialsSchema } from "./credentials.schema";
import { verifyPassword } from "./password";
import type { SessionToken } from "./session-cookie";
import { createSession } from "./sessions";
import { SignInLimit } from "./sign-in-limit";

const limit = new SignInLimit();

/** A session for whoever knows the password; null when the address or the password is wrong, without saying which. */
export async function signIn(input: unknown): Promise<SessionToken | null> {
  const credentials = CredentialsSchema.safeParse(input);
  if (!credentials.success) {
    return null;
  }
  const { email, password } = credentials.data;
  if (limit.isBlocked(email)) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "Too many wrong passwords for this address. Try again in five minutes.",
    );
  }
  const [account] = await withPlatform(
    (tx) =>
      tx.$queryRaw<{ userId: string; passwordHash: string | null }[]>`
        select user_id as "userId", password_hash as "passwordHash" from find_sign_in(${email})`,
  );
  const isRight = await verifyPassword(account?.passwordHash, password);
  if (!account || !isRight) {
    limit.recordFailure(email);
    return null;
  }
  limit.recordSuccess(email);
  return createSession(account.userId);
}
