"use client";

import { getViewportForBounds, useReactFlow, ViewportPortal } from "@xyflow/react";
import { X } from "lucide-react";
import { type RefObject, useEffect } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import { type Box, boundsOf, type Point } from "@/engine/layout/geometry";
import { roundedPath } from "@/engine/layout/rounded-path";
import type { Route } from "@/engine/layout/route-flow";
import { READABLE_ZOOM } from "../diagram/canvas-theme";
import type { Playing } from "./use-token-player";

type TokenLayerProps = {
  playing: Playing;
  definition: ProcessDefinition;
  boxes: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Route>;
  pane: RefObject<HTMLElement | null>;
};

/** Tokens above the drawing: those that move go along their flow, those that wait stand at its end. */
export function TokenLayer({ playing, definition, boxes, routes, pane }: TokenLayerProps) {
  const { play, at } = playing;
  const step = play.steps[at];
  useFollow(playing, { definition, boxes, pane });
  if (!step) return null;
  const moving = new Set(step.moving);
  const reached = new Set(definition.flows.filter(({ id }) => moving.has(id)).map(({ target }) => target));
  const isLast = at === play.steps.length - 1;
  return (
    <ViewportPortal>
      <div aria-hidden="true" className="pointer-events-none absolute top-0 left-0" style={{ zIndex: LAYER }}>
        {isLast && play.missing.map((flow) => <MissingWay key={flow} route={routes.get(flow)} />)}
        {step.standing
          .filter((element) => !reached.has(element))
          .map((element) => (
            <TokenAt key={element} at={placeOn(boxes.get(element))} />
          ))}
        {step.waiting
          .filter((flow) => !moving.has(flow))
          .map((flow) => (
            <TokenAt key={flow} at={routes.get(flow)?.points.at(-1)} />
          ))}
        {step.moving.map((flow) => (
          <MovingToken key={`${at} ${flow}`} route={routes.get(flow)} />
        ))}
      </div>
    </ViewportPortal>
  );
}

/** Above every element, however deep it stands. */
const LAYER = 1_000;
const token = "absolute size-5 rounded-full border-2 border-panel bg-accent shadow-float";

function MovingToken({ route }: { route: Route | undefined }) {
  if (!route) return null;
  return (
    <span
      className={`${token} animate-token`}
      style={{
        offsetPath: `path("${roundedPath(route.points)}")`,
        offsetDistance: "100%",
        offsetRotate: "0deg",
      }}
    />
  );
}

function TokenAt({ at }: { at: Point | undefined }) {
  if (!at) return null;
  return <span className={`${token} -translate-x-1/2 -translate-y-1/2`} style={{ left: at.x, top: at.y }} />;
}

function placeOn(box: Box | undefined): Point | undefined {
  return box && { x: box.x + box.width / 2, y: box.y };
}

/** A flow on which nothing comes, crossed out where a token would have to set out. */
function MissingWay({ route }: { route: Route | undefined }) {
  const [start] = route?.points ?? [];
  if (!route || !start) return null;
  return (
    <>
      <svg className="absolute top-0 left-0 size-px overflow-visible" aria-hidden="true">
        <path
          d={roundedPath(route.points)}
          className="fill-none stroke-danger"
          strokeWidth={2.5}
          strokeDasharray="6 5"
        />
      </svg>
      <span
        className="absolute grid size-5 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full bg-danger text-on-accent"
        style={{ left: start.x, top: start.y }}
      >
        <X className="size-3.5" strokeWidth={3} />
      </span>
    </>
  );
}

type Sight = Pick<TokenLayerProps, "definition" | "boxes" | "pane">;

/** Shows the whole way when it can be read so; else goes along with the tokens. */
function useFollow({ problem, play, at }: Playing, { definition, boxes, pane }: Sight) {
  const { setViewport, getViewport, setCenter } = useReactFlow();
  useEffect(() => {
    const size = pane.current?.getBoundingClientRect();
    const whole = boundsOfAll([...(problem.path ?? []), problem.element ?? ""], boxes);
    if (!size || !whole || at !== 0) return;
    const fits = Math.min(size.width / (whole.width + 240), size.height / (whole.height + 320));
    if (fits < READABLE_ZOOM) return;
    const viewport = getViewportForBounds(whole, size.width, size.height - BAR_ROOM, READABLE_ZOOM, 1, 0.15);
    void setViewport(viewport, { duration: durationOf(160) });
  }, [problem, boxes, pane, at, setViewport]);
  useEffect(() => {
    const step = play.steps[at];
    const size = pane.current?.getBoundingClientRect();
    if (!step || !size) return;
    const moving = new Set(step.moving);
    const ends = definition.flows
      .filter(({ id }) => moving.has(id))
      .flatMap(({ source, target }) => [source, target]);
    const about = boundsOfAll(ends.length > 0 ? ends : step.standing, boxes);
    if (!about) return;
    const { x, y, zoom } = getViewport();
    const left = about.x * zoom + x;
    const top = about.y * zoom + y;
    const inSight =
      left >= 0 &&
      top >= 0 &&
      left + about.width * zoom <= size.width &&
      top + about.height * zoom <= size.height - BAR_ROOM;
    if (!inSight)
      void setCenter(about.x + about.width / 2, about.y + about.height / 2 + BAR_ROOM / 2 / zoom, {
        zoom: Math.max(zoom, READABLE_ZOOM),
        duration: durationOf(160),
      });
  }, [play, at, definition, boxes, pane, getViewport, setCenter]);
}

/** What the bar with the sentence takes of the pane. */
const BAR_ROOM = 120;

function durationOf(milliseconds: number): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}

function boundsOfAll(ids: readonly string[], boxes: ReadonlyMap<string, Box>): Box | null {
  const found = ids.flatMap((id) => boxes.get(id) ?? []);
  return found.length === 0 ? null : boundsOf(found);
}
