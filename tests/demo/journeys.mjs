// Walks the main journeys from an empty browser as somebody who has never seen the site, on a telephone's width, and counts: clicks,
// typed characters, pages, words to read. Writes the table in docs/journeys.md; ends with 1 where a journey does not arrive.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open, root, start } from "./demo-site.mjs";
import { Visitor } from "./visitor.mjs";

const file = join(root, "docs", "journeys.md");
const site = await start();
const rows = [];

async function journey(who, what, page, walk) {
  const visitor = new Visitor(page);
  await walk(visitor);
  rows.push([who, what, visitor]);
  console.log(who, what, visitor.clicks, visitor.typed, visitor.pages, visitor.words, visitor.minutes);
}

const on = (role) => open(site, role, 375, 812);
const link = (address) => site.mailTo(address).match(/\/links\/[\w-]{43}/)[0];

const sentences = (visitor) => visitor.compose({
  "#Purpose": "Pupils see a line of work that few of them know.",
  "#Outcomes": "Each pupil can name two jobs and a way into one.",
  "#TwoWay": "Pupils measure the hall and ask their own questions.",
  "#Reflection": "Pupils note in tutor time what surprised them.",
});

try {
  const employer = await on(null);
  await employer.goto(site.address);
  await journey("employer", "join: address, account, organisation", employer, async (visitor) => {
    await visitor.click("Join as an employer");
    await visitor.type("#Email", "nadia@fernhill.example");
    await visitor.click("Send me a link");
    await visitor.go(site.address + (await site.eventually(() => link("nadia@fernhill.example"))));
    await visitor.type("#Name", "Nadia Fern");
    await visitor.type("#Password", "quiet hedge river stone");
    await visitor.click("Make the account");
    await visitor.type("#OrganisationName", "Fernhill Surveyors");
    await visitor.type("#Postcode", "WR1 2AA");
    await visitor.click("Ask to join");
    await visitor.expect("has your request");
  });

  const coordinator = await on("co-ordinator");
  await journey("enterprise co-ordinator", "let that employer in", coordinator, async (visitor) => {
    await visitor.click("Fernhill Surveyors");
    await visitor.click("Let them in", "Fernhill Surveyors");
    await visitor.expect("is in, and has been told");
  });

  await employer.goto(site.address);
  await journey("employer contact", "publish the first offer, every sentence their own", employer, async (visitor) => {
    await visitor.click("Publish an offer");
    await visitor.click("Start");
    await visitor.choose("#Activity", "CareersTalk");
    await visitor.compose({ "#Title": "A day in land surveying", "#Description": "A surveyor shows how a site becomes a plan." });
    await visitor.click("Continue");
    await visitor.tick("YearGroups", "Year9", "Year10");
    await visitor.tick("Sectors", "Construction");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.tick("Deliveries", "AtSchool");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await sentences(visitor);
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.click("Publish the offer");
    await visitor.expect("Published");
  });

  await employer.goto(site.address);
  await journey("employer contact", "publish another, with the examples as they stand", employer, async (visitor) => {
    await visitor.click("Publish an offer");
    await visitor.click("Start");
    await visitor.choose("#Activity", "WorkplaceVisit");
    await visitor.compose({ "#Title": "A morning on a building site", "#Description": "Pupils walk the site with us." });
    await visitor.click("Continue");
    await visitor.tick("YearGroups", "Year10");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.tick("Deliveries", "AtWorkplace");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.useExamples();
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.click("Publish the offer");
    await visitor.expect("Published");
  });

  const leader = await on("careers leader");
  await journey("careers leader", "request an encounter like an earlier one", leader, async (visitor) => {
    await visitor.click("Request an encounter");
    await visitor.click("Start");
    await visitor.tick("Activities", "CareersTalk");
    await visitor.tick("YearGroups", "Year9");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.type("#Windows_0__From", "18/1/2027");
    await visitor.type("#Windows_0__To", "12/3/2027");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.click("Post the request");
    await visitor.expect("Posted");
  });
  const request = leader.url();

  await leader.goto(site.address);
  await journey("careers leader", "request one of a new kind, every sentence their own", leader, async (visitor) => {
    await visitor.click("Request an encounter");
    await visitor.click("Start");
    await visitor.tick("Activities", "Mentoring");
    await visitor.tick("YearGroups", "Year10");
    await visitor.click("Continue");
    await visitor.click("Continue");
    await visitor.type("#Windows_0__From", "18/1/2027");
    await visitor.type("#Windows_0__To", "12/3/2027");
    await visitor.click("Continue");
    await sentences(visitor);
    await visitor.click("Continue");
    await visitor.click("Post the request");
    await visitor.expect("Posted");
  });

  await leader.goto(request);
  await journey("careers leader", "choose among the offers that fit, and propose", leader, async (visitor) => {
    await visitor.click("See matching offers");
    await visitor.click("Propose", "A day in land surveying");
    await visitor.click("Send the proposal");
    await visitor.expect("Proposed.");
  });
  const match = new URL(leader.url()).pathname;

  await employer.goto(site.address);
  await journey("employer contact", "agree from the home page", employer, async (visitor) => {
    await visitor.click("A day in land surveying");
    await visitor.click("Agree to this");
    await visitor.expect("Agreed");
  });

  await coordinator.goto(site.address);
  await journey("enterprise co-ordinator", "approve and book from the desk", coordinator, async (visitor) => {
    await visitor.clickLink(match.replace("/matches/", "/approvals/"));
    await visitor.click("Approve and book");
    await visitor.expect("Booked");
  });

  await employer.goto(site.address);
  await journey("employer contact", "publish a copy of that offer", employer, async (visitor) => {
    await visitor.click("Publish an offer");
    await visitor.clickLabel("With a copy of “A day in land surveying”");
    await visitor.click("Start");
    await visitor.click("Publish the offer");
    await visitor.expect("Published");
  });

  const table = ["| who | what | clicks | typed | pages | words in view | minutes |", "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(([who, what, visitor]) => `| ${who} | ${what} | ${visitor.clicks} | ${visitor.typed} | ${visitor.pages} | ${visitor.words} | ${visitor.minutes} |`)].join("\n");
  writeFileSync(file, readFileSync(file, "utf8").replace(/(<!-- counted -->\n)[\s\S]*?(\n<!-- \/counted -->)/, `$1${table}$2`));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await site.stop();
}
