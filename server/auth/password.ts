/** Passwords are kept as argon2id hashes (RFC 9106) with the parameters that OWASP recommends; about 10 ms each. */
import { hash, verify } from "@node-rs/argon2";

/** Memory in KiB. argon2id is the library's default algorithm. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

let nobodysHash: Promise<string> | undefined;

/** Takes as long for a person who does not exist, so that the time does not tell who has an account. */
export async function verifyPassword(
  expected: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword(crypto.randomUUID());
  const matches = await verify(expected ?? (await nobodysHash), password);
  return matches && Boolean(expected);
}
