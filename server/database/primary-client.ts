/**
 * A connection to whichever host is the primary. Its server is asked on this very connection whether it is, so that nothing
 * is written to a standby or a former primary, however much time lies between search and use. A server that says later
 * that it only reads (25006) has changed under us: the connection is dropped and the next one looks anew.
 */
import { Socket } from "node:net";
import pg from "pg";
import { type DatabaseHost, formatHost, readConnectionUrl } from "./connection-url";
import { isDatabaseAway } from "./is-database-away";
import { watchSocket } from "./open-sockets";
import { NoPrimary, type Primary, primaryOf, STANDING_QUERY, type Standing } from "./primary";

/** A search must end well before those who wait for it give up. */
const ASK_TIMEOUT_MS = 2_000;
/** Over a cut network nobody answers a farewell. */
const FAREWELL_MS = 1_000;
const READ_ONLY = "25006";

type Connected = ((error: Error) => void) | ((error: null, client: pg.ClientBase) => void);

export class PrimaryClient extends pg.Client {
  private readonly settings: pg.ClientConfig;
  private readonly primary: Primary;
  private readonly socket: Socket;
  private address: DatabaseHost = { host: "", port: 0 };
  private isEnding = false;

  constructor(settings: pg.ClientConfig = {}) {
    const url = readConnectionUrl(settings.connectionString ?? "");
    if (url === undefined) {
      throw new TypeError("A connection URL must look like postgresql://user:password@host:5432/database.");
    }
    const socket = new Socket();
    const own = { ...settings, connectionString: url.single };
    super({ ...own, stream: () => socket });
    this.settings = own;
    this.socket = socket;
    this.primary = primaryOf(url.hosts);
    // Told of a connection that ends without our doing. It may end in the breath in which it comes about, so we listen early.
    this.on("error", () => this.primary.forget(this.address));
    this.connection.on("readyForQuery", watchSocket(socket));
    this.connection.on("errorMessage", ({ code }: pg.DatabaseError) => {
      if (code === READ_ONLY) {
        this.primary.forget(this.address);
        // After the query was told.
        setImmediate(() => socket.destroy());
      }
    });
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.Client> | undefined {
    const connected = this.connectToPrimary();
    if (callback === undefined) {
      return connected;
    }
    const told = callback as (error: Error | null, client?: pg.ClientBase) => void;
    connected.then(() => told(null, this), told);
    return undefined;
  }

  /** Ends within a second, however the other side behaves, and lets go of whoever waits for the connection to come about. */
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    this.isEnding = true;
    setTimeout(() => this.socket.destroy(), FAREWELL_MS).unref();
    if (callback === undefined) {
      return super.end();
    }
    super.end(callback);
    return undefined;
  }

  private async connectToPrimary(): Promise<this> {
    this.address = await this.primary.locate((host) => this.ask(host));
    if (this.socket.destroyed || this.isEnding) {
      throw new Error("timeout expired");
    }
    Object.assign(this, this.address);
    try {
      // A client that is ended while it connects does not say so itself.
      await Promise.race([super.connect(), whenLost(this.socket)]);
      await this.checkStanding();
    } catch (error) {
      // A server that only refuses the user is still the one that it was.
      if (isDatabaseAway(error)) {
        this.primary.forget(this.address);
      }
      throw error;
    }
    return this;
  }

  private async checkStanding(): Promise<void> {
    if (this.primary.hosts.length === 1) {
      return;
    }
    const { rows } = await this.query<Standing>(STANDING_QUERY);
    if (!this.primary.accepts(rows[0] ?? { timeline: null })) {
      this.socket.destroy();
      throw new NoPrimary(`${formatHost(this.address)} is no longer the database's primary.`);
    }
  }

  /** On a connection of its own, which a plain client makes: it must go to this host and nowhere else. */
  private async ask(host: DatabaseHost): Promise<Standing> {
    const client = new pg.Client({
      ...this.settings,
      connectionTimeoutMillis: ASK_TIMEOUT_MS,
      query_timeout: ASK_TIMEOUT_MS,
    });
    Object.assign(client, host);
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<Standing>(STANDING_QUERY);
      return rows[0] ?? { timeline: null };
    } finally {
      // A connection that never came about cannot be closed.
      void client.end().catch(() => undefined);
    }
  }
}

/** Rejects when the socket has closed. */
function whenLost(socket: Socket): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  socket.once("close", () => reject(new Error("Connection terminated")));
  return promise;
}
