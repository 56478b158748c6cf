/** The name or, where it is taken, the first free one of "Name 2", "Name 3"… */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!taken.has(name)) return name;
  }
}
