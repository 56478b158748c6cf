/** The slope of the straight line that fits the points best; 0 for fewer than two. */
export function slopeOf(points: readonly { x: number; y: number }[]): number {
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const shared = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return spread === 0 || points.length < 2 ? 0 : shared / spread;
}
