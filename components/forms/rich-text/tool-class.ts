/** A button of the editor's toolbar; `aria-pressed` shows what is in force at the cursor. */
export const toolClass =
  "grid size-7 place-items-center rounded-xs text-muted transition-colors hover:bg-hover hover:text-strong aria-pressed:bg-pressed aria-pressed:text-strong disabled:opacity-50 pointer-coarse:size-10 [&_svg]:size-4";
