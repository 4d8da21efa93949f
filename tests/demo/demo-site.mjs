// The published site with the demo hubs, on a free port of this machine and in a folder of its own, and the machine's Chromium.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "employerconnect-demo-"));
  const program = join(folder, "site");
  execFileSync("dotnet", ["publish", join(root, "src", "EmployerConnect.Web"), "-c", "Release", "-o", program, "-v", "quiet", "--nologo"], { stdio: "inherit" });
  const address = `http://localhost:${await freePort()}`;
  const environment = { ...process.env, ASPNETCORE_ENVIRONMENT: "Development", EMPLOYERCONNECT_DATA: join(folder, "data"), Site__BaseUrl: address, "Logging__LogLevel__Microsoft.Hosting.Lifetime": "Information" };
  const dll = join(program, "EmployerConnect.Web.dll");
  const site = spawn("dotnet", [dll, "--urls", address], { env: environment });
  await started(site);
  const links = JSON.parse(execFileSync("dotnet", [dll, "demo-links", "--json"], { env: environment }).toString());
  const browser = await puppeteer.launch({ executablePath: chromium(), args: flags });
  return {
    address,
    browser,
    person: (role, hub = "Worcestershire") => links.people.find((person) => person.hub.includes(hub) && person.role.includes(role)).address,
    /** The last mail to an address, as it was sent. */
    mailTo(to) {
      const folderOfMail = join(folder, "data", "mail");
      return readdirSync(folderOfMail).sort().reverse().filter((name) => name.endsWith(".eml")).map((name) => readFileSync(join(folderOfMail, name), "utf8")).find((mail) => mail.includes(to));
    },
    /** What `find` gives once it gives something: mail is sent a moment later. */
    async eventually(find) {
      for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((again) => setTimeout(again, 100))) {
        try {
          return find();
        } catch {
          // Not yet.
        }
      }

      return find();
    },
    async stop() {
      await browser.close();
      site.kill();
      await new Promise((ended) => (site.exitCode === null ? site.once("exit", ended) : ended()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of somebody signed in, or of a visitor, in a browser profile of its own. */
export async function open(site, role, width, height = 900) {
  const profile = await site.browser.createBrowserContext();
  const page = await profile.newPage();
  await page.setViewport({ width, height });
  if (role) {
    await page.goto(site.person(role));
  }
  return page;
}

/** The first address on a page that looks like that, or whose words do. */
export function linkLike(page, pattern) {
  return page.$$eval("main a[href]", (links, source) => links.find((link) => new RegExp(source).test(link.href) || new RegExp(source).test(link.textContent))?.href, pattern);
}

function chromium() {
  const found = [process.env.EMPLOYERCONNECT_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
  if (!found) {
    throw new Error("Chromium is needed: apt-get install chromium, or name it in EMPLOYERCONNECT_CHROMIUM.");
  }
  return found;
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function started(site) {
  return new Promise((ready, failed) => {
    site.stdout.on("data", (text) => text.toString().includes("Application started") && ready());
    site.once("exit", (code) => failed(new Error(`The site stopped with ${code} before it had started.`)));
  });
}
