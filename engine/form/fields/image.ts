import { type FieldEntry, fieldTitle, refused } from "../field-entry";
import { type FileField, fileEntry, filesOf } from "../file-list";

/** What every browser shows. SVG is not among them: it is a program as well as a picture. */
export const imageTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"] as const;
const shown = new Set<string>(imageTypes);

/** Uploaded pictures. */
export const image: FieldEntry<"image"> = {
  ...fileEntry,

  read(raw, field: FileField & { type: "image" }) {
    const reading = fileEntry.read(raw, field);
    if (reading.problems.length > 0) return reading;
    const other = filesOf(reading.value).find(({ type }) => !shown.has(type));
    if (other === undefined) return reading;
    return refused(
      `${fieldTitle(field)} has "${other.name}", which is not a picture (PNG, JPEG, GIF, WebP or AVIF).`,
    );
  },
};
