/** In a cell without a value. A card on a phone has no headers, so that there a dash would say nothing. */
export function NoValue() {
  return <span className="text-muted max-md:hidden">–</span>;
}
