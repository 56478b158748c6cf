import { z } from "zod";

const CsrfSchema = z.object({ csrfToken: z.string() });
const AnswerSchema = z.object({ url: z.string() });
const RefusalSchema = z.object({ error: z.object({ message: z.string() }) });

const WRONG = "The e-mail address or the password is wrong.";
const UNREACHABLE = "The server cannot be reached just now. Try again in a moment.";

/** Signs in through next-auth's endpoints; null when it worked, else the sentence to show. */
export async function submitCredentials(email: string, password: string): Promise<string | null> {
  try {
    const csrf = await fetch("/api/auth/csrf");
    if (!csrf.ok) {
      return await refusalOf(csrf);
    }
    const { csrfToken } = CsrfSchema.parse(await csrf.json());
    const answer = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
    });
    return answer.status >= 500
      ? await refusalOf(answer)
      : errorIn(AnswerSchema.parse(await answer.json()).url);
  } catch {
    return UNREACHABLE;
  }
}

/** next-auth puts its error into the address to which it would send the browser. */
function errorIn(url: string): string | null {
  const error = new URL(url, window.location.href).searchParams.get("error");
  return error === "CredentialsSignin" ? WRONG : error;
}

async function refusalOf(response: Response): Promise<string> {
  return RefusalSchema.safeParse(await response.json()).data?.error.message ?? UNREACHABLE;
}
