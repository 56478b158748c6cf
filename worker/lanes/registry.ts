import type { Lane } from "@/contracts/lane";
import { advance } from "./advance";
import { chores } from "./chores";
import { deliveries } from "./deliveries";
import { effects } from "./effects";
import type { LaneEntry } from "./lane-entry";
import { permits } from "./permits";
import { repairs } from "./repairs";
import { reports } from "./reports";
import { timers } from "./timers";

/** Every lane; one that is missing does not compile. */
export const laneRegistry: Record<Lane, LaneEntry> = {
  advance,
  effects,
  timers,
  deliveries,
  permits,
  repairs,
  reports,
  chores,
};
