/**
 * The road between one worker and the database. Cut, it forwards nothing in either direction and says nothing: no error, no
 * end, as a network that is split. What was under way arrives when it is whole again.
 */
import { createServer, connect as open, type Server, type Socket } from "node:net";

export class CutProxy {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private target: { port: number };
  private isCut = false;

  private constructor(server: Server, target: { port: number }) {
    this.server = server;
    this.target = target;
    server.on("connection", (socket) => this.join(socket));
  }

  /** Leads to the port on this machine. */
  static async open(port: number): Promise<CutProxy> {
    const server = createServer({ allowHalfOpen: false });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new CutProxy(server, { port });
  }

  get port(): number {
    const address = this.server.address();
    return address !== null && typeof address === "object" ? address.port : 0;
  }

  /** Later connections lead there. */
  leadTo(port: number): void {
    this.target = { port };
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.pause();
  }

  heal(): void {
    this.isCut = false;
    for (const socket of this.sockets) socket.resume();
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(near: Socket): void {
    const far = open(this.target.port, "127.0.0.1");
    this.forward(near, far);
    this.forward(far, near);
  }

  private forward(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.setNoDelay(true);
    from.on("data", (chunk: Buffer) => {
      to.write(chunk);
    });
    from.on("error", () => from.destroy());
    from.on("close", () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.isCut) from.pause();
  }
}
