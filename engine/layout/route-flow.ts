/** The way of a flow between two boxes: right angles only, from the right side of the source to the left of the target. */
import { ACTIVITY_SIZE, type Box, centerOf, type Point } from "./geometry";
import { type BorderExit, leaveBorder } from "./leave-border";

export type RouteRequest = {
  source: Box;
  target: Box;
  /** The free height between them, when columns lie between. */
  lane: number | null;
  /** Where the source's column ends and the target's begins: between them nothing stands in the way. */
  gap: { from: number; to: number } | null;
  /** Several flows leave the source: the turn is near it, so that they fan out together. */
  fansOut: boolean;
  /** For a flow that leads back: the height above everything between, and whether the way up from each end is free. */
  overhead: { y: number; sourceFree: boolean; targetFree: boolean } | null;
  /** For a flow out of a boundary event, which leaves downwards. */
  exit: BorderExit | null;
};

export type Route = {
  points: Point[];
  /** Where a label may stand, centred. */
  label: Point;
  /** Where the button for inserting stands, centred. */
  middle: Point;
};

/** How far from a box a flow turns. */
export const TURN = 32;
/** Beyond the words that stand under an event or a gateway and are wider than it. */
const TURN_PAST_WORDS = 48;
/** From here on a label and a button fit side by side: the label's middle stands so far from the beginning. */
const LONG_LEG = { least: 260, label: 65 };
/** The same where other flows turn off at the beginning, which the label leaves free. */
const LONG_SHARED_LEG = { least: 400, label: 118 };
/** Heights this close are one line. */
const SAME_LINE = 2;

export function routeFlow(request: RouteRequest): Route {
  const points = simplify(wayOf(request));
  const [from, to] = longestLevel(points);
  const middle = { x: (from.x + to.x) / 2, y: from.y };
  const length = Math.abs(to.x - from.x);
  // On a long way the label stands before the middle, which is the button's place.
  const long = request.fansOut ? LONG_SHARED_LEG : LONG_LEG;
  const label =
    length > long.least ? { x: from.x + Math.sign(to.x - from.x) * long.label, y: from.y } : middle;
  return { points, label, middle };
}

function wayOf(request: RouteRequest): Point[] {
  if (request.exit) return leaveBorder(request, request.exit);
  return request.overhead === null ? forward(request) : backward(request, request.overhead);
}

function forward({ source, target, lane, gap, fansOut }: RouteRequest): Point[] {
  const start = { x: source.x + source.width, y: centerOf(source).y };
  const end = { x: target.x, y: centerOf(target).y };
  if (end.x - start.x < TURN * 1.5) return around(start, end, source, target);
  // Down along the words would cross them; columns leave room for that.
  const hasWords = source.width < ACTIVITY_SIZE.width && fansOut && (lane ?? end.y) > start.y;
  const past = hasWords && end.x - start.x >= 2 * TURN_PAST_WORDS;
  const first = Math.max(start.x, gap?.from ?? start.x) + (past ? TURN_PAST_WORDS : TURN);
  const last = Math.min(end.x, gap?.to ?? end.x) - TURN;
  if (lane !== null && last - first > TURN) {
    return [
      start,
      { x: first, y: start.y },
      { x: first, y: lane },
      { x: last, y: lane },
      { x: last, y: end.y },
      end,
    ];
  }
  const turn = fansOut ? first : last;
  return [start, { x: turn, y: start.y }, { x: turn, y: end.y }, end];
}

/** The target was moved to the left of its source: leave to the right, pass between the rows, enter from the left. */
function around(start: Point, end: Point, source: Box, target: Box): Point[] {
  const below = target.y > source.y + source.height || target.y + target.height < source.y;
  const level = below
    ? (start.y + end.y) / 2
    : Math.max(source.y + source.height, target.y + target.height) + TURN;
  return [
    start,
    { x: start.x + TURN / 2, y: start.y },
    { x: start.x + TURN / 2, y: level },
    { x: end.x - TURN / 2, y: level },
    { x: end.x - TURN / 2, y: end.y },
    end,
  ];
}

/** Out of the top of the source and into the top of the target, or by their sides where something stands above. */
function backward(
  { source, target }: RouteRequest,
  overhead: NonNullable<RouteRequest["overhead"]>,
): Point[] {
  const from = centerOf(source);
  const to = centerOf(target);
  const right = source.x + source.width;
  const left = target.x - TURN / 2;
  const up = overhead.sourceFree
    ? [
        { x: from.x, y: source.y },
        { x: from.x, y: overhead.y },
      ]
    : [
        { x: right, y: from.y },
        { x: right + TURN / 2, y: from.y },
        { x: right + TURN / 2, y: overhead.y },
      ];
  const down = overhead.targetFree
    ? [
        { x: to.x, y: overhead.y },
        { x: to.x, y: target.y },
      ]
    : [
        { x: left, y: overhead.y },
        { x: left, y: to.y },
        { x: target.x, y: to.y },
      ];
  return [...up, ...down];
}

/** Drops points that change nothing and levels steps too small to see. */
function simplify(points: Point[]): Point[] {
  const levelled = points.map((point, index) => {
    const before = points[index - 1];
    return before && Math.abs(point.y - before.y) < SAME_LINE ? { ...point, y: before.y } : point;
  });
  return levelled.filter((point, index) => {
    const before = levelled[index - 1];
    const after = levelled[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

function longestLevel(points: Point[]): [Point, Point] {
  const origin = { x: 0, y: 0 };
  let best: [Point, Point] = [points[0] ?? origin, points.at(-1) ?? origin];
  let length = -1;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next && next.y === point.y && Math.abs(next.x - point.x) > length) {
      best = [point, next];
      length = Math.abs(next.x - point.x);
    }
  }
  return best;
}
