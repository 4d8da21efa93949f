// Somebody at a page: does what a person would, and adds up how long that takes.
//
// The times are those of the keystroke-level model (Card, Moran and Newell, 1980) for a person of ordinary skill at typing: 0.28 s a key,
// 1.1 s to point, 0.2 s to press, 1.35 s to make up one's mind, once for each thing that is done. Sentences of one's own come at
// 19 words a minute (Karat and others, 1999). Who reads everything that is in view does so at 238 words a minute (Brysbaert, 2019); a line that
// stood on an earlier page of the journey, or that they wrote, is not read again.
const key = 0.28;
const point = 1.1;
const press = 0.2;
const decide = 1.35;
const composed = 60 / (19 * 5);
const read = 60 / 238;

export class Visitor {
  clicks = 0;
  typed = 0;
  /** The first is open already, and need not be read to find the button. */
  pages = 1;
  words = 0;
  /** Of hands and decisions alone. */
  seconds = 0;
  #page;
  #seen = new Set();
  #unread = 0;

  constructor(page) {
    this.#page = page;
  }

  /** For somebody who knows the pages, and for somebody who reads every word of them. */
  get minutes() {
    return `${(this.seconds / 60).toFixed(1)} to ${((this.seconds + this.words * read) / 60).toFixed(1)}`;
  }

  /** Looks at what is new on the page that is open. The last page of a journey says that it is done: it need not be read. */
  async arrive() {
    this.pages++;
    this.words += this.#unread;
    this.#unread = 0;
    const lines = (await this.#page.$eval("main", (main) => main.innerText)).split("\n").map((line) => line.trim()).filter(Boolean);
    for (const line of lines.filter((one) => !this.#seen.has(one))) {
      this.#seen.add(line);
      this.#unread += line.split(/\s+/).length;
    }
  }

  /** Opens a mail's link. */
  async go(address) {
    this.#click();
    await this.#page.goto(address);
    await this.arrive();
  }

  /** A link or a button by what it begins with, in the card that says `card` where there are several. */
  async click(words, card) {
    const within = card ? `//main//*[self::section or self::article][contains(., "${card}")]` : "//main";
    const found = await this.#page.waitForSelector(`::-p-xpath(${within}//*[self::a or self::button][not(ancestor-or-self::*[@hidden])][starts-with(normalize-space(.), "${words}")])`);
    await this.#leave(found);
  }

  async clickLink(path) {
    await this.#leave(await this.#page.waitForSelector(`main a[href="${path}"]`));
  }

  async clickLabel(words) {
    const label = await this.#page.waitForSelector(`main ::-p-xpath(.//label[contains(normalize-space(.), "${words}")])`);
    this.#click();
    await label.click();
  }

  async tick(name, ...values) {
    for (const value of values) {
      const box = await this.#page.waitForSelector(`main input[name="${name}"][value="${value}"]`);
      this.#click();
      await box.click();
    }
  }

  /** Opens the list and chooses: two clicks. */
  async choose(selector, value) {
    this.#click();
    this.#click();
    await this.#page.select(selector, value);
  }

  async type(selector, text) {
    await this.#write(selector, text, key);
  }

  async useExamples() {
    for (const button of await this.#page.$$("main button.ec-example:not([hidden])")) {
      this.#click();
      await button.click();
    }
  }

  /** Sentences of one's own. */
  async compose(texts) {
    for (const [selector, text] of Object.entries(texts)) {
      await this.#write(selector, text, composed);
    }
  }

  async expect(words) {
    const text = await this.#page.$eval("main", (main) => main.innerText);
    if (!text.includes(words)) {
      throw new Error(`${this.#page.url()} does not say “${words}”:\n${text.slice(0, 600)}`);
    }
  }

  #click() {
    this.clicks++;
    this.seconds += decide + point + press;
  }

  async #leave(element) {
    this.#click();
    await Promise.all([this.#page.waitForNavigation(), element.click()]);
    await this.arrive();
  }

  async #write(selector, text, each) {
    const field = await this.#page.waitForSelector(`main ${selector}`);
    this.#click();
    await field.click({ count: 3 });
    await field.type(text);
    this.typed += text.length;
    this.#seen.add(text);
    this.seconds += text.length * each;
  }
}
