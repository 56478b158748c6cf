/** In a cell without a value. A card on a phone has no headers, so that a dash would say nothing: such a cell is not shown there. */
export function NoValue() {
  return (
    <span data-no-value className="text-muted">
      –
    </span>
  );
}
