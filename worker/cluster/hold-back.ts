import { findLost } from "./settle";

/** A takeover takes a second; what holds back for longer would itself be a stall. */
const MOST_ROUNDS = 3;

/**
 * Leaves a regular duty out while a peer looks dead. The sweep would hand out anew what that one was at work on, and what
 * killed it would kill the next before anybody has recorded what it was.
 */
export function holdBack(serverId: string, duty: () => Promise<void>): () => Promise<void> {
  let rounds = 0;
  return async () => {
    const lost = await findLost(serverId);
    rounds = lost.length === 0 ? 0 : rounds + 1;
    if (rounds === 0 || rounds > MOST_ROUNDS) await duty();
  };
}
