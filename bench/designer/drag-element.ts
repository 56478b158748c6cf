import type { Page } from "@playwright/test";

export interface Drag {
  /** Milliseconds from each frame to the next while the element moves. */
  frames: number[];
  /** Of more than 50 ms each. */
  longTasks: number;
}

/**
 * Drags the element in the middle of what is in sight in a circle, one move per frame, and lets go. The events are made in
 * the page, so that the frames are those of the browser and not of the connection to it.
 */
export async function dragElement(page: Page, moves: number): Promise<Drag> {
  return page.evaluate(async (count) => {
    const shown = [...document.querySelectorAll<HTMLElement>("[data-element]")].filter((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left > 350 && top > 200 && right < window.innerWidth - 50 && bottom < window.innerHeight - 50;
    });
    const element = shown[Math.floor(shown.length / 2)];
    if (!element) throw new Error("No element is in sight.");
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    const send = (type: string, target: EventTarget, x: number, y: number) =>
      target.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          view: window,
          button: 0,
          buttons: 1,
          clientX: x,
          clientY: y,
        }),
      );
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    send("mousedown", element, middle.x, middle.y);
    const frames: number[] = [];
    let before = await nextFrame();
    for (let move = 1; move <= count; move += 1) {
      const angle = (move / count) * 4 * Math.PI;
      send("mousemove", window, middle.x + 120 * Math.sin(angle), middle.y + 80 * (1 - Math.cos(angle)));
      const now = await nextFrame();
      frames.push(now - before);
      before = now;
    }
    send("mouseup", window, middle.x, middle.y);
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return { frames, longTasks: tasks.length };
  }, moves);
}
