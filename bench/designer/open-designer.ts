import type { Page } from "@playwright/test";

export interface Opening {
  /** From the click on the process in the list to its elements on the canvas, drawn. */
  milliseconds: number;
  /** Of more than 50 ms each. */
  longTasks: number;
  longestTask: number;
}

/** Goes from the list to the designer and back. The page measures itself, so that the test's own delays do not count. */
export async function openDesigner(page: Page, name: string): Promise<Opening> {
  await page.getByRole("link", { name }).waitFor();
  const opening = await page.evaluate(async (wanted) => {
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent === wanted);
    if (!link) throw new Error("The process is not in the list.");
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    const from = performance.now();
    link.click();
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector("[data-element]") === null) await nextFrame();
    await nextFrame();
    const milliseconds = performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { milliseconds, longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
  }, name);
  return opening;
}
