import { z } from "zod";

/** The paper that people sign on, in its own units; what is drawn stays on it. */
export const signaturePaper = { width: 600, height: 200 };

/** More than any signature has, and little enough to keep with the case. */
export const signatureLimits = { strokes: 100, points: 2000, name: 200 };

/** One line of the pen: x and y in turn, whole numbers. */
const StrokeSchema = z
  .array(z.int().min(0).max(signaturePaper.width))
  .min(2)
  .refine((stroke) => stroke.length % 2 === 0)
  .refine((stroke) => stroke.every((value, index) => index % 2 === 0 || value <= signaturePaper.height));

export const SignatureSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("drawn"),
    strokes: z
      .array(StrokeSchema)
      .min(1)
      .max(signatureLimits.strokes)
      .refine(
        (strokes) => strokes.reduce((sum, { length }) => sum + length / 2, 0) <= signatureLimits.points,
      ),
  }),
  z.strictObject({ kind: z.literal("typed"), name: z.string().trim().min(1).max(signatureLimits.name) }),
]);
export type Signature = z.infer<typeof SignatureSchema>;

/** The strokes as the path of an SVG. A dot is a line of no length, which a round pen draws. */
export function strokePath(strokes: readonly (readonly number[])[]): string {
  return strokes
    .map((stroke) => {
      const points = Array.from(
        { length: stroke.length / 2 },
        (_, at) => `${stroke[at * 2]} ${stroke[at * 2 + 1]}`,
      );
      const [first = "0 0", ...rest] = points;
      return `M${first}${rest.length === 0 ? `L${first}` : rest.map((point) => `L${point}`).join("")}`;
    })
    .join("");
}
