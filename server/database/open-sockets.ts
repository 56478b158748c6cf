/**
 * The process's connections to the database, seen from below, where a network that was cut without a word shows: something
 * was asked and nothing comes. Node cannot tell the kernel to give such a connection up (TCP_USER_TIMEOUT), so it is watched
 * here; what then happens is decided in server/database-state.ts.
 */
import type { Socket } from "node:net";

type Watched = {
  /** Bytes written when the server was last ready for a query: more than that means that an answer is due. */
  writtenWhenReady: number;
  /** Bytes read at the last look. */
  read: number;
  quietSince: number;
};

const opened = new Map<Socket, Watched>();

/** Gives what to call whenever the server is ready for a query. */
export function watchSocket(socket: Socket): () => void {
  const watched: Watched = { writtenWhenReady: 0, read: 0, quietSince: performance.now() };
  socket.once("connect", () => opened.set(socket, watched));
  socket.once("close", () => opened.delete(socket));
  return () => {
    watched.writtenWhenReady = socket.bytesWritten;
  };
}

/** Milliseconds for which the longest waiting connection has heard nothing; by the looks before, so look regularly. */
export function measureSilence(now: number): number {
  let longest = 0;
  for (const [socket, watched] of opened) {
    if (socket.bytesRead !== watched.read || socket.bytesWritten <= watched.writtenWhenReady) {
      watched.read = socket.bytesRead;
      watched.quietSince = now;
    }
    longest = Math.max(longest, now - watched.quietSince);
  }
  return longest;
}

/**
 * Cuts the connections on which an answer is overdue for longer than this, by the looks before. Whoever asked there has been told that none came;
 * the next one to be given such a connection would wait behind that question.
 */
export function dropOverdue(now: number, milliseconds: number): void {
  for (const [socket, { quietSince }] of opened) {
    if (now - quietSince > milliseconds) {
      socket.destroy();
    }
  }
}

/** Cuts every connection: what waits on one fails at once, and the next use makes a new one. */
export function dropSockets(): void {
  for (const socket of opened.keys()) {
    socket.destroy();
  }
}
