// Pictures of the main pages, wide and narrow, from the demo hub: docs/screens/<name>-wide.png and -narrow.png.
import { join } from "node:path";
import { linkLike, open, root, start } from "./demo-site.mjs";

const folder = join(root, "docs", "screens");
const pages = [
  ["welcome", null, "/"],
  ["search", null, "/offers"],
  ["school", "careers leader", "/"],
  ["request", "careers leader", "/requests/start"],
  ["suggestions", "careers leader", "/requests/mine", "Engineers for Year 9", "/matches"],
  ["calendar", "careers leader", "/calendar"],
  ["employer", "employer contact", "/"],
  ["session", "employer contact", "/sessions", "/sessions/[0-9a-f-]{36}$"],
  ["desk", "co-ordinator", "/"],
  ["coverage", "co-ordinator", "/joining", "/hubs/[0-9a-f-]{36}/coverage"],
];

const site = await start();
try {
  for (const [size, width, height] of [["wide", 1280, 900], ["narrow", 375, 812]]) {
    for (const [name, role, path, inside, after = ""] of pages) {
      const page = await open(site, role, width, height);
      await page.goto(site.address + path);
      if (inside) {
        await page.goto((await linkLike(page, inside)) + after);
      }
      await page.waitForNetworkIdle();
      if (await page.$(".leaflet-container")) {
        // Streets, or the site's own names of towns where none come.
        await page.waitForSelector(".leaflet-tile-loaded, .ec-place-map__town", { timeout: 5_000 }).catch(() => console.warn(`${name}: the map has no names`));
      }

      await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
      await page.browserContext().close();
    }
  }
} finally {
  await site.stop();
}
