// Lighthouse on the pages that people use most, with the demo hub. Writes docs/lighthouse.md; ends with 1 where a score is below 95.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { linkLike, open, root, start } from "./demo-site.mjs";

const least = 95;
const kinds = ["performance", "accessibility", "best-practices"];
const site = await start();
const rows = [];
try {
  const leader = await open(site, "careers leader", 412);
  await leader.goto(`${site.address}/offers`);
  const offer = await linkLike(leader, "/offers/[0-9a-f-]{36}$");
  rows.push(await score("Search", null, "/offers"));
  rows.push(await score("Offer", null, new URL(offer).pathname));
  rows.push(await score("Desk of a co-ordinator", "co-ordinator", "/"));
  rows.push(await score("Calendar", "careers leader", "/calendar"));
} finally {
  await site.stop();
}

const table = rows.map((row) => `| ${row.name} | \`${row.path.replace(/[0-9a-f-]{36}/, "{id}")}\` | ${kinds.map((kind) => row[kind]).join(" | ")} |`).join("\n");
writeFileSync(join(root, "docs", "lighthouse.md"), `# Lighthouse

The published site with the demo hub, as Lighthouse sees it on a telephone (its own throttling). \`npm ci --prefix tests/demo && npm run scores --prefix tests/demo\`
writes this page anew and fails where a score is below ${least}.

| page | address | performance | accessibility | best practices |
| --- | --- | --- | --- | --- |
${table}
`);
console.log(table);
const low = rows.flatMap((row) => kinds.filter((kind) => row[kind] < least).map((kind) => `${row.name}: ${kind} is ${row[kind]}\n${row.why[kind].join("\n")}`));
if (low.length > 0) {
  console.error(low.join("\n"));
  process.exitCode = 1;
}

async function score(name, role, path) {
  const page = await open(site, role, 412);
  await page.goto(site.address + path);
  const { lhr } = await lighthouse(page.url(), { onlyCategories: kinds, logLevel: "error", disableStorageReset: true }, undefined, page);
  await page.browserContext().close();
  const why = {};
  for (const kind of kinds) {
    why[kind] = lhr.categories[kind].auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9).map(({ id }) => `  ${id}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`);
  }
  return { name, path, why, ...Object.fromEntries(kinds.map((kind) => [kind, Math.round(lhr.categories[kind].score * 100)])) };
}
