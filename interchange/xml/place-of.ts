/** Both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Line and column of a character. */
export function placeOf(source: string, at: number): Place {
  return placeFinder(source)(at);
}

/** The same for many characters of one document: its lines are counted once. */
export function placeFinder(source: string): (at: number) => Place {
  let lineStarts: number[] | null = null;
  return (at) => {
    lineStarts ??= lineStartsOf(source);
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (lineStarts[low] ?? 0) + 1 };
  };
}

function lineStartsOf(source: string): number[] {
  const starts = [0];
  for (let next = source.indexOf("\n"); next !== -1; next = source.indexOf("\n", next + 1))
    starts.push(next + 1);
  return starts;
}
