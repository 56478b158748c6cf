import type { ReactNode } from "react";
import type { Element, ElementOf, ElementType } from "@/contracts/process";

/** What the designer needs to know of an element type beyond its appearance. */
export interface ElementView<Type extends ElementType> {
  /** The settings, as a plain form. */
  Panel(props: { element: ElementOf<Type> }): ReactNode;
}

/** The view of an element whose type is known only at run time. */
export interface AnyElementView {
  Panel(props: { element: Element }): ReactNode;
}
