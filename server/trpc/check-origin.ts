import { AppError } from "../errors";

/**
 * Refuses requests that another site's page makes with the visitor's cookies. The content type matters as well: other
 * sites can send forms and text without asking first (no CORS preflight), but not JSON.
 */
export function checkOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") {
    return;
  }
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("UNSUPPORTED_TYPE", "Send JSON, with the content type application/json.");
  }
  checkSameSite(request);
}

/** Whether the page that asks is our own; also for requests that carry no JSON, such as uploads. */
export function checkSameSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const isSameSite = site === null ? hasOwnOrigin(request) : site === "same-origin" || site === "none";
  if (!isSameSite) {
    throw new AppError("FORBIDDEN", "The request comes from another site's page.");
  }
}

/** Browsers too old for Sec-Fetch-Site send Origin; programs send neither and carry no visitor's cookies. */
function hasOwnOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host);
}
