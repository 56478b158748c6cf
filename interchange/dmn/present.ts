type Present<T> = { [K in keyof T]: T[K] };

/** An object without the entries that are undefined, so that models compare and are stored by what they hold. */
export function present<T extends object>(entries: T): Present<T> {
  const result = { ...entries };
  for (const key of Object.keys(result))
    if (Reflect.get(result, key) === undefined) Reflect.deleteProperty(result, key);
  return result;
}
