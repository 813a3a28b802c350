// What a person does with the site, in a real browser:  node browser.cjs CHROMIUM ADDRESS WALK
// It ends with an error where the site does not do what it should. Needs playwright-core, and axe-core for "accessible".
"use strict";
const assert = require("node:assert");
const { chromium } = require("playwright-core");

const [, , executablePath, address, walk] = process.argv;

const walks = {
  // Fill in the form by keyboard, page, narrow, take back, go back.
  async search(page) {
    await page.goto(address);
    await page.getByLabel("Any words").fill("crime");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/?any=crime");
    assert.match(await page.textContent("h1"), /^\d+ records found$/);
    assert.strictEqual(await page.locator("article").count(), 10);
    assert.match(await page.locator("mark").first().textContent(), /^crime$/i);
    const total = await page.textContent("h1");

    await page.getByRole("link", { name: "Next", exact: true }).click();
    await page.waitForURL("**/?any=crime&page=2");
    assert.strictEqual(await page.textContent("h1"), total);
    await page.goBack();

    await page.locator("aside").getByRole("link", { name: "Canada" }).click();
    await page.waitForURL("**only=country%3ACanada");
    assert.strictEqual(await page.textContent("h1"), "1 record found");
    await page.locator("aside").getByRole("link", { name: "No longer only Canada" }).click();
    await page.waitForURL("**/?any=crime");
    assert.strictEqual(await page.textContent("h1"), total);

    await page.goto(address);
    await page.getByLabel("Year from").fill("last year");
    await page.getByRole("button", { name: "Search these fields" }).click();
    assert.match(await page.getByRole("alert").textContent(), /“last year” is not a year/);
    await page.getByRole("alert").getByRole("link", { name: "Year from" }).click();
    await page.getByLabel("Year from").fill("2010");
    await page.getByLabel("Title").fill("duty of care");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/?title=duty+of+care&from=2010");
    assert.strictEqual(await page.textContent("h1"), "1 record found");
    await page.goBack();
    await page.waitForURL("**from=last+year#f-from");
  },

  // From the keyboard alone the first stop leads past the header.
  async keyboard(page) {
    await page.goto(address);
    await page.keyboard.press("Tab");
    assert.strictEqual(await page.locator(":focus").textContent(), "Skip to the content");
    await page.keyboard.press("Enter");
    for (let stops = 0; stops < 4; stops++) {
      await page.keyboard.press("Tab");
      if ((await page.locator("input:focus").count()) === 1) break;
    }
    await page.keyboard.type("police");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/?any=police");
  },

  // Open a record from the results, and go back to them.
  async record(page) {
    await page.goto(`${address}?title=duty`);
    await page.getByRole("link", { name: "Duty of Care: Improving Support for Victims of Crime", exact: true }).click();
    await page.waitForURL("**/record/127428");
    assert.match(await page.textContent("h1"), /Duty of Care/);
    await page.goBack();
    assert.strictEqual(await page.textContent("h1"), "1 record found");
  },

  // Run an example, then a query with a mistake.
  async query(page) {
    await page.goto(`${address}sparql`);
    await page.getByRole("link", { name: "Reports on victims since 2010" }).click();
    await page.locator("tbody tr").nth(1).waitFor(); // a count waits for no page
    assert.ok((await page.locator("tbody tr").count()) >= 2);
    assert.strictEqual(await page.locator("svg rect").count(), await page.locator("tbody tr").count());
    await page.getByLabel("Query").fill("SELECT * {\n  ?s ?p\n}");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    assert.match(await page.getByRole("alert").textContent(), /line \d/);
    await page.getByLabel("Query").fill("SELECT (1 AS ?one) {} #" + "x".repeat(20000));
    await page.getByRole("button", { name: "very long" }).click();
    assert.strictEqual(await page.locator("tbody td").first().textContent(), "1");
  },

  // Nothing that axe calls serious, and nothing wider than the window.
  async accessible(page) {
    const { source } = require("axe-core");
    for (const path of ["", "?any=crime", "?from=20x", "?title=xyzzy&from=2010", "about", "sparql", "sparql?query=x", "record/127428"]) {
      await page.goto(address + path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.strictEqual(wider, 0, `${path}: ${wider} pixels too wide`);
      await page.evaluate(source);
      const { violations } = await page.evaluate(() => axe.run(document));
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      assert.deepStrictEqual(serious.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0].html}`), []);
    }
  },
};

(async () => {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    for (const width of [360, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        for (const javaScriptEnabled of walk === "accessible" ? [true] : [true, false]) {
          const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled });
          const page = await context.newPage();
          page.setDefaultTimeout(15000);
          // A style or script that the Content-Security-Policy forbids is an error on the console.
          const errors = [];
          page.on("console", (message) => {
            if (message.type() === "error" && !/status of 40\d/.test(message.text())) errors.push(message.text());
          });
          await walks[walk](page);
          assert.deepStrictEqual(errors, []);
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
})().catch((error) => {
  console.error(error.stack || error);
  process.exit(1);
});
