/** Milliseconds. */
const PAUSE = 5_000;

/** What this needs of an EventSource. */
type Line = {
  readonly readyState: number;
  addEventListener: (type: "open" | "error", listener: () => void) => void;
  close: () => void;
};

type Listeners = { onLost: () => void; onReopened: () => void };

/**
 * Keeps a line to the server open. A browser calls again by itself when a line breaks, but for good gives up one that was
 * answered with an error, as while a server starts or the database is away; that one is opened anew. `onLost` is
 * told of each break, `onReopened` of each line after a broken one. Gives the way to hang up.
 */
export function keepConnected(
  open: () => Line,
  { onLost, onReopened }: Listeners,
  pause = PAUSE,
): () => void {
  let line: Line;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const connect = () => {
    const opened = open();
    line = opened;
    opened.addEventListener("open", () => {
      if (lost) onReopened();
      lost = false;
    });
    opened.addEventListener("error", () => {
      lost = true;
      onLost();
      if (opened.readyState === CLOSED) timer = setTimeout(connect, pause);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    line.close();
  };
}

/** `EventSource.CLOSED`: the browser will not call again. */
const CLOSED = 2;
