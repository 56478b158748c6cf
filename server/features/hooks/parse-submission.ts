import { type Variables, VariablesSchema, valueFault } from "@/contracts/value";
import { AppError } from "@/server/errors";

/** The body as values by field key; what the fields may hold is the form's matter. */
export function parseSubmission(body: Buffer): Variables {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    const reason = error instanceof SyntaxError ? ` ${error.message}.` : "";
    throw new AppError("INVALID_INPUT", `The body is not valid JSON in UTF-8.${reason}`);
  }
  const values = VariablesSchema.safeParse(parsed);
  if (!values.success) {
    const fault = valueFault(parsed) ?? "It must be an object with the form's fields as keys.";
    throw new AppError("INVALID_INPUT", `The body cannot be used. ${fault}`);
  }
  return values.data;
}
