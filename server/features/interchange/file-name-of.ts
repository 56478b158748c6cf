/** A name that every file system takes, readable still: "Order: new" becomes "Order new.bpmn". */
export function fileNameOf(name: string, extension: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 100);
  return `${plain || "Untitled"}.${extension}`;
}
