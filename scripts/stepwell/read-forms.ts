import { decodeText } from "@/interchange/csv/decode-text";
import { readFormFile } from "@/interchange/forms/read-form-file";
import { readBytes } from "./read-json";
import { refusedFile } from "./read-source";

/** The forms that a file holds, or can become. */
export function readForms(file: string) {
  const read = readFormFile(decodeText(readBytes(file)), file);
  if (!read.ok) throw refusedFile(file, read.problems);
  return read;
}
