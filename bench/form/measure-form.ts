/**
 * What a keystroke costs in a form of 1,000 fields and 300 rules: real keys in a real browser, from the key to the page laid out
 * again. In the same browser a form of 10 fields and 3 rules, and the engine alone, incrementally and from scratch. Prints one JSON line.
 */
import { chromium, type Page } from "@playwright/test";
import { median } from "@/bench/cluster/median";
import { milliseconds, percentile } from "@/bench/cluster/percentile";
import { scaled } from "@/bench/cluster/scaled";
import { findBrowser } from "@/tests/support/browser";
import { bundlePage } from "./bundle-page";
import type { Keystrokes } from "./form-page";
import { blockSize } from "./large-form";

const large = { fields: 1_000, rules: 300 };
const small = { fields: 10, rules: 3 };
const rounds = 3;
/** Each is typed into a field of another block, so that chains and rules of all kinds are met. */
const words = scaled(20);

type Size = typeof large;

export async function measureForm(): Promise<void> {
  const { script, style } = await bundlePage();
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.setContent(`<style>${style}</style>`);
    await page.addScriptTag({ content: script });
    const runs: { large: Keystrokes; small: Keystrokes }[] = [];
    await typeInto(page, small);
    for (let round = 0; round < rounds; round += 1) {
      runs.push({ large: await typeInto(page, large), small: await typeInto(page, small) });
    }
    const { fields, rules } = large;
    const engine = await page.evaluate(([f, r]) => window.evaluations(f, r), [fields, rules] as const);
    console.log(JSON.stringify(reportOf(runs, engine)));
  } finally {
    await browser.close();
  }
}

/** Figures that pass the thresholds of the rules while they are typed, then are taken back. */
async function typeInto(page: Page, { fields, rules }: Size): Promise<Keystrokes> {
  await page.evaluate(([f, r]) => window.showForm(f, r), [fields, rules] as const);
  await page.locator(`[data-field="f${fields - 1}"]`).waitFor({ state: "attached" });
  await page.evaluate(() => window.takeKeystrokes());
  const blocks = fields / blockSize;
  for (let word = 0; word < words; word += 1) {
    const key = `f${Math.floor((word * blocks) / words) * blockSize}`;
    await page.locator(`[data-field="${key}"] input`).first().click();
    await page.keyboard.type("12345");
    for (let digit = 0; digit < 5; digit += 1) await page.keyboard.press("Backspace");
  }
  const taken = await page.evaluate(() => window.takeKeystrokes());
  if (taken.undrawn > 0) throw new Error(`${taken.undrawn} keys were measured before the page was drawn.`);
  return taken;
}

function reportOf(
  runs: readonly { large: Keystrokes; small: Keystrokes }[],
  { incremental, scratch }: { incremental: number; scratch: number },
) {
  const [all, few] = [runs.flatMap((run) => run.large.costs), runs.flatMap((run) => run.small.costs)];
  const p50 = (one: Keystrokes) => percentile(one.costs, 0.5);
  return {
    name: "form",
    ...large,
    keystrokes: all.length,
    keystrokeMs: { p50: milliseconds(percentile(all, 0.5)), p99: milliseconds(percentile(all, 0.99)) },
    smallKeystrokeMs: { p50: milliseconds(percentile(few, 0.5)), p99: milliseconds(percentile(few, 0.99)) },
    longTasks: runs.reduce((sum, run) => sum + run.large.longTasks, 0),
    engineMs: { incremental: Number(incremental.toFixed(3)), scratch: Number(scratch.toFixed(3)) },
    ratios: {
      largeToSmall: Number(median(runs.map((run) => p50(run.large) / p50(run.small))).toFixed(2)),
      scratchToIncremental: Number((scratch / incremental).toFixed(1)),
    },
  };
}
