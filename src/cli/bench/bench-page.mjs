/** What `npm run bench` measures of the built page: its weight, its first load, and a click until everything is drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LOADS = 9;
const WARM_UP = 20;
const CLICKS = 60;

/** Milliseconds without a change after which a click has caused all that it will; longer than a scrolling list takes to come to rest. */
const QUIET = 260;

/** Kilobytes (1000 bytes, gzip) of the JavaScript that index.html loads at once: its scripts and what it preloads. */
export function initialJavaScript(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g) ?? [];
  const files = new Set(tags.map((tag) => /(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1]).filter(Boolean));
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  return bytes / 1000;
}

/** Milliseconds from the start of the navigation until the page says that it is ready, one value per cold load. */
export async function measureFirstLoad(browser, url) {
  const times = [];
  for (let i = 0; i < LOADS; i += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector("html[data-ready='true']") === null || window.readyAt !== undefined) return;
        // Ready and painted: the frame after the mark.
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.readyAt ??= performance.now();
          }),
        );
      });
      observer.observe(document, { attributes: true, childList: true, subtree: true });
    });
    await page.goto(url);
    times.push(await (await page.waitForFunction(() => window.readyAt)).jsonValue());
    await context.close();
  }
  return times;
}

/**
 * Milliseconds from a click until all panes show what it caused, one value per click. `url` opens the scenario to
 * click in; `selector` finds the legal request buttons in it (hold and retrieve in turn, so that every click is a
 * step). Everything is drawn when the frame is painted after which nothing in the page changes any more; the
 * timeline must then hold a later step than before. The first clicks warm up and are not counted.
 */
export async function measureClickToDraw(page, url, selector) {
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]');
  const times = [];
  for (let i = 0; i < WARM_UP + CLICKS; i += 1) {
    await page.waitForSelector(selector, { timeout: 5000 });
    const time = await page.evaluate(clickAndWatch, { selector, quiet: QUIET });
    if (i >= WARM_UP) times.push(time);
  }
  return times;
}

/** Runs in the page. */
function clickAndWatch({ selector, quiet }) {
  return new Promise((resolve, reject) => {
    const lastStep = () =>
      Math.max(0, ...[...document.querySelectorAll('[data-event][data-step]')].map((each) => Number(each.dataset.step)));
    const before = lastStep();
    let drawn = 0;
    let asked = false;
    const finish = () => {
      changes.disconnect();
      if (lastStep() > before) resolve(drawn);
      else reject(new Error(`no new step in the timeline after a click on ${selector}`));
    };
    // A message that is posted in a frame is read after that frame has been painted.
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      drawn = performance.now() - start;
    };
    let timer = setTimeout(finish, 5000);
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        painted.port2.postMessage(0);
      });
    });
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const start = performance.now();
    document.querySelector(selector).click();
  });
}
