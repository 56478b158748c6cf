/**
 * Connection URLs as libpq reads them: `postgresql://user:password@h1:5432,h2:5433/db`, or the hosts as parameters
 * (`?host=h1,h2&port=5432,5433`). JavaScript's URL knows one host only, so the list is taken out and put back here.
 */

/** A name, an address, or the folder of a socket. */
export type DatabaseHost = { host: string; port: number };

export type ConnectionUrl = {
  /** At least one. */
  hosts: [DatabaseHost, ...DatabaseHost[]];
  user: string;
  password: string;
  database: string;
  /** What remains as a URL of the first host: all that a client needs but the choice of the host. */
  single: string;
};

const DEFAULT_PORT = 5432;
const PARTS = /^postgres(?:ql)?:\/\/(?:([^/?#]*)@)?([^@/?#]*)(\/[^?#]*)?(?:\?([^#]*))?$/;

/** Parameters that are answered by the list of hosts and by looking for the primary among them. */
const HOST_PARAMETERS = ["host", "port", "target_session_attrs", "load_balance_hosts"];

/** Undefined when the text is no such URL. */
export function readConnectionUrl(text: string): ConnectionUrl | undefined {
  const [, credentials = "", authority = "", path = "", query = ""] = PARTS.exec(text) ?? [];
  if (!PARTS.test(text)) {
    return undefined;
  }
  const parameters = new URLSearchParams(query);
  const hosts = readHosts(parameters.get("host") ?? authority, parameters.get("port") ?? "");
  for (const name of HOST_PARAMETERS) {
    parameters.delete(name);
  }
  const [first] = hosts;
  if (first === undefined) {
    return undefined;
  }
  const rest = parameters.size > 0 ? `?${parameters}` : "";
  // A folder has no place in a URL's authority; the client is told of the host beside the URL anyway.
  const address = first.host.startsWith("/") ? "localhost" : formatHost(first);
  const single = `postgresql://${credentials === "" ? "" : `${credentials}@`}${address}${path}${rest}`;
  if (!URL.canParse(single)) {
    return undefined;
  }
  const { username, password, pathname } = new URL(single);
  return {
    hosts: [first, ...hosts.slice(1)],
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    single,
  };
}

/** The same hosts, database and parameters for another user. */
export function withCredentials(text: string, user: string, password: string): string {
  const url = readConnectionUrl(text);
  if (url === undefined) {
    throw new TypeError("Not a connection URL.");
  }
  const { searchParams, pathname } = new URL(url.single);
  const parameters = new URLSearchParams(searchParams);
  let authority = url.hosts.map(formatHost).join(",");
  if (url.hosts.some(({ host }) => host.startsWith("/"))) {
    parameters.set("host", url.hosts.map(({ host }) => host).join(","));
    parameters.set("port", url.hosts.map(({ port }) => port).join(","));
    authority = "";
  }
  const rest = parameters.size > 0 ? `?${parameters}` : "";
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${authority}${pathname}${rest}`;
}

/** The same hosts, database and parameters for the user of another URL. */
export function withCredentialsOf(text: string, other: string): string {
  const { user, password } = readConnectionUrl(other) ?? { user: "", password: "" };
  return withCredentials(text, user, password);
}

/** For people and for keys: `h1:5432`. */
export function formatHost({ host, port }: DatabaseHost): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

function readHosts(names: string, ports: string): DatabaseHost[] {
  const ownPorts = ports === "" ? [] : ports.split(",");
  const hosts = names.split(",").map((name, index) => {
    const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(\d+))?$/.exec(name) ?? [];
    const ownPort = ownPorts.length === 1 ? ownPorts[0] : ownPorts[index];
    return {
      host: decodeURIComponent(bracketed ?? plain ?? "") || "localhost",
      port: Number(port ?? (ownPort || DEFAULT_PORT)),
      isWellFormed: bracketed !== undefined || plain !== undefined,
    };
  });
  const isUsable = hosts.every(
    ({ isWellFormed, port }) => isWellFormed && Number.isInteger(port) && port > 0 && port < 65_536,
  );
  return isUsable ? hosts.map(({ host, port }) => ({ host, port })) : [];
}
