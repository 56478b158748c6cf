import type { Command } from "@/engine/instance/types";
import type { LockedInstance } from "./decided";
import type { Delivery } from "./exchange-rows";

/** An instance and what is to be done with it. */
export interface Turn {
  instance: LockedInstance;
  command: Command;
  /** The row that brought the command; it goes with the decision. */
  delivery?: Delivery;
}
