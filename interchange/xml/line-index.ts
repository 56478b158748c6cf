/** Lines of many characters of one source: counts once, then finds each by halving. From 1. */
export function lineIndex(source: string): (at: number) => number {
  let starts: number[] | null = null;
  return (at) => {
    starts ??= lineStarts(source);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let next = source.indexOf("\n"); next !== -1; next = source.indexOf("\n", next + 1))
    starts.push(next + 1);
  return starts;
}
