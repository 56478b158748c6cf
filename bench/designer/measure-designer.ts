/**
 * What the designer costs with a process of 300 elements: from the click in the list to the drawing, and a frame while an
 * element is dragged. The production build in a real browser, on a PostgreSQL of its own.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium, type Page } from "@playwright/test";
import pg from "pg";
import { findFreePort } from "@/scripts/postgres/cluster";
import { buildWeb, generateClient } from "@/scripts/run/prepare-code";
import { NODE } from "@/scripts/run/run-command";
import { untilAnswering } from "@/scripts/run/web-address";
import { findBrowser } from "@/tests/support/browser";
import { startBenchCluster } from "../cluster/bench-cluster";
import { median } from "../cluster/median";
import { percentile } from "../cluster/percentile";
import { type Drag, dragElement } from "./drag-element";
import { largeProcess } from "./large-process";
import { type Opening, openDesigner } from "./open-designer";

const ELEMENTS = 300;
const OPENINGS = 7;
const DRAGS = 5;
const MOVES = 180;
const NAME = "Large";

export async function measureDesigner(): Promise<void> {
  await generateClient();
  await buildWeb();
  const cluster = await startBenchCluster();
  try {
    const figures = await cluster.withDatabase((url) => withWeb(url, (address) => measure(address, url)));
    console.log(JSON.stringify({ name: "designer", elements: ELEMENTS, ...figures }));
  } finally {
    await cluster.dispose();
  }
}

async function withWeb<T>(url: string, work: (address: string) => Promise<T>): Promise<T> {
  const port = String(await findFreePort());
  const address = `http://localhost:${port}`;
  const web = spawn(NODE, ["--import", "tsx", "server/web/main.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATABASE_URL: url, PORT: port, PUBLIC_URL: address, NODE_ENV: "production" },
  });
  try {
    const answers = await untilAnswering(address, () => web.exitCode !== null);
    if (!answers) throw new Error("The web server did not start.");
    return await work(address);
  } finally {
    if (web.exitCode === null) {
      web.kill("SIGTERM");
      await once(web, "exit");
    }
  }
}

async function measure(address: string, url: string) {
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // What runs in the page is compiled with calls of a function that names functions; the page has none.
    await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
    const list = await prepare(page, address, url);
    const openings: Opening[] = [];
    const drags: Drag[] = [];
    // The first opening fetches the code, as it does for everybody once.
    for (let round = 0; round <= OPENINGS; round += 1) {
      await page.goto(list);
      openings.push(await openDesigner(page, NAME));
      if (round > 0 && round <= DRAGS) drags.push(await dragElement(page, MOVES));
    }
    return summarise(openings, drags);
  } finally {
    await browser.close();
  }
}

/** A tenant with one large process; gives the address of the list that it stands in. */
async function prepare(page: Page, address: string, url: string): Promise<string> {
  await page.goto(`${address}/sign-up`);
  await page.getByLabel("Your name").fill("Olive Owner");
  await page.getByLabel("E-mail address").fill("owner@example.test");
  await page.getByLabel("Password", { exact: true }).fill("Pass-designer-word");
  await page.getByLabel("Workspace name").fill("Acme");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await page.waitForURL((at) => !/^\/(sign-up|sign-in|)$/.test(at.pathname));
  const list = `${new URL(page.url()).origin}/${new URL(page.url()).pathname.split("/")[1]}/processes`;
  await page.goto(list);
  await page.getByRole("button", { name: "New process" }).click();
  const dialog = page.getByRole("dialog", { name: "New process" });
  await dialog.getByLabel("Name").fill(NAME);
  await dialog.getByRole("button", { name: "Create process" }).click();
  await page.waitForURL(/\/processes\/[0-9a-f-]{36}$/);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("update processes set draft = $1", [JSON.stringify(largeProcess(ELEMENTS))]);
  await client.end();
  return list;
}

function summarise([first, ...openings]: Opening[], drags: Drag[]) {
  const times = openings.map(({ milliseconds }) => milliseconds);
  const frames = drags.flatMap((drag) => drag.frames).toSorted((one, other) => one - other);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    open: {
      first: round(first?.milliseconds ?? Number.NaN),
      median: round(median(times)),
      worst: round(Math.max(...times)),
      longTasks: median(openings.map(({ longTasks }) => longTasks)),
      longestTask: round(Math.max(...openings.map(({ longestTask }) => longestTask))),
    },
    drag: {
      frames: frames.length,
      framesPerSecond: round((frames.length * 1000) / frames.reduce((sum, frame) => sum + frame, 0)),
      frameP50: round(percentile(frames, 0.5)),
      frameP95: round(percentile(frames, 0.95)),
      longTasks: drags.reduce((sum, drag) => sum + drag.longTasks, 0),
    },
  };
}
