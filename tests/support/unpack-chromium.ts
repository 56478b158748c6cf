/**
 * Unpacks the Chromium of @sparticuz/chromium into the folder that TMPDIR names. AWS_EXECUTION_ENV, set by the caller, makes
 * the package unpack the libraries too which a bare Linux lacks. A process of its own, since the package reads both at import.
 */
import chromium from "@sparticuz/chromium";

process.stdout.write(await chromium.executablePath());
