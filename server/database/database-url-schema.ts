import { z } from "zod";
import { readConnectionUrl } from "./connection-url";

/** A connection URL of one host or, with commas between them, of several that the primary is found among. */
export const DatabaseUrlSchema = z.string().refine((text) => readConnectionUrl(text) !== undefined, {
  error: "must look like postgresql://user:password@host:5432/database",
});
