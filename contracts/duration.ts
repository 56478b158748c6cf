import { z } from "zod";

/** ISO 8601 duration with at least one part, for example P2D or PT30M. */
export const DurationSchema = z
  .string()
  .regex(
    /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
    "Use an ISO 8601 duration such as P2D or PT4H.",
  );
