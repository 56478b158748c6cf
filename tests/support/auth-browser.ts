import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth/auth-options";

type Answer = { status: number; body: unknown; url: string | null };

/** A browser's side of next-auth: keeps cookies, carries the CSRF token; talks to the real handler without HTTP. */
export class AuthBrowser {
  readonly cookies = new Map<string, string>();

  get headers(): Headers {
    return new Headers({ cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") });
  }

  async signIn(email: string, password: string): Promise<{ error: string | null }> {
    const { url } = await this.post(["callback", "credentials"], { email, password });
    return { error: url ? new URL(url, "http://localhost").searchParams.get("error") : null };
  }

  signOut(): Promise<Answer> {
    return this.post(["signout"], {});
  }

  async readSession(): Promise<unknown> {
    return (await this.ask("GET", ["session"])).body;
  }

  async post(action: string[], body: Record<string, string>): Promise<Answer> {
    const csrf = (await this.ask("GET", ["csrf"])).body;
    const csrfToken = typeof csrf === "object" && csrf && "csrfToken" in csrf ? String(csrf.csrfToken) : "";
    return this.ask("POST", action, { ...body, csrfToken, json: "true" });
  }

  /** `body` without csrfToken is what a foreign page could send. */
  async ask(method: "GET" | "POST", action: string[], body: Record<string, string> = {}): Promise<Answer> {
    const answer: Answer = { status: 200, body: null, url: null };
    const setCookies: string[] = [];
    const response = {
      status: (status: number) => {
        answer.status = status;
        return response;
      },
      setHeader: (name: string, value: string | string[]) => {
        if (name === "Set-Cookie") {
          setCookies.splice(0, setCookies.length, ...[value].flat());
        }
        return response;
      },
      getHeader: (name: string) => (name === "Set-Cookie" ? [...setCookies] : undefined),
      json: (sent: { url?: string }) => {
        answer.url = sent.url ?? null;
      },
      send: (sent: unknown) => {
        answer.body = sent;
      },
      end: () => undefined,
    };
    const request = {
      method,
      query: { nextauth: action },
      body,
      headers: {},
      cookies: Object.fromEntries(
        [...this.cookies].map(([name, value]) => [name, decodeURIComponent(value)]),
      ),
    };
    const handle: unknown = NextAuth(await getAuthOptions());
    if (typeof handle !== "function") {
      throw new TypeError("next-auth did not give a handler.");
    }
    await handle(request, response);
    this.#keep(setCookies);
    return answer;
  }

  #keep(setCookies: string[]): void {
    for (const line of setCookies) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", value = ""] = pair.split("=");
      const isGone = value === "" || attributes.some((part) => /max-age=0$/i.test(part.trim()));
      if (isGone) {
        this.cookies.delete(name);
      } else {
        this.cookies.set(name, value);
      }
    }
  }
}
