/**
 * A step back or forth, as a person takes it: from the click until it is painted, how often the page was laid out and
 * styled for it, and what its scripts took. Beside it a page that makes the very same changes to the same DOM without any
 * logic: how much more the one takes than the other tells the same on any machine.
 */
/** Not counted: meanwhile the page fetches what it may need later. */
const WARM_UP = 12;
const STEPS = 40;
/** Milliseconds without a change after which a step has caused all that it will. */
const QUIET = 260;
/** The buttons of the transport, and of the page without logic. */
const BACK = '[data-replay="back"], .transport [aria-label="Step back"]';
const FORTH = '[data-replay="forth"], .transport [aria-label="Step forward"]';

/** In: a page of the browser, and the address of a scenario at its end. Out: a value per step of each measure. */
export async function measureSteps(page, url) {
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]');
  return goBackAndForth(page);
}

/** The same of a page that holds what the page at `url` drew, and replays what its steps change. */
export async function measureReplay(page, url) {
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]');
  const states = [await page.evaluate(record)];
  for (const selector of [BACK, FORTH]) {
    await page.evaluate(step, { selector, quiet: QUIET });
    states.push(await page.evaluate(record));
  }
  const [, before, now] = states;
  await page.route('**/replay', (route) => route.fulfill({ contentType: 'text/html', body: now.html }));
  await page.goto(new URL('replay', url).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(replay, { before, now });
  return goBackAndForth(page);
}

async function goBackAndForth(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const metrics = async () => {
    const { metrics: all } = await session.send('Performance.getMetrics');
    return Object.fromEntries(all.map(({ name, value }) => [name, value]));
  };
  const taken = { painted: [], layouts: [], styles: [], script: [] };
  for (let n = 0; n < WARM_UP + STEPS; n += 1) {
    const before = await metrics();
    const painted = await page.evaluate(step, { selector: n % 2 === 0 ? BACK : FORTH, quiet: QUIET });
    const after = await metrics();
    if (n < WARM_UP) continue;
    taken.painted.push(painted);
    taken.layouts.push(after.LayoutCount - before.LayoutCount);
    taken.styles.push(after.RecalcStyleCount - before.RecalcStyleCount);
    taken.script.push((after.ScriptDuration - before.ScriptDuration) * 1000);
  }
  await session.detach();
  return taken;
}

/** Runs in the page: clicks, and waits until nothing changes any more. Out: milliseconds until the last change was painted. */
function step({ selector, quiet }) {
  return new Promise((resolve, reject) => {
    let drawn = 0;
    let asked = false;
    const finish = () => {
      changes.disconnect();
      if (drawn > 0) resolve(drawn);
      else reject(new Error(`nothing changed after a click on ${selector}`));
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

/** Runs in the page: what it shows, as a page without scripts; and how far its parts are scrolled. */
function record() {
  const styles = [...document.head.querySelectorAll('link[rel="stylesheet"], style')].map((each) => each.outerHTML).join('');
  const attributes = [...document.documentElement.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ');
  const body = document.body.cloneNode(true);
  for (const script of body.querySelectorAll('script')) script.remove();
  const html = `<!doctype html><html ${attributes}><head><base href="${document.baseURI.replace(/#.*/, '')}">${styles}</head>${body.outerHTML}</html>`;
  const scrolled = [...document.body.querySelectorAll('*:not(script)')].flatMap((element, at) =>
    element.scrollTop > 0 || element.scrollLeft > 0 ? [[at, element.scrollTop, element.scrollLeft]] : [],
  );
  return { html, scrolled };
}

/**
 * Runs in the page without logic, which shows `now`: two buttons change what differs to what it was before, and back. What
 * is to be set on which node is found once, so that a click does nothing but change the DOM.
 */
function replay({ before, now }) {
  const other = new DOMParser().parseFromString(before.html, 'text/html').body;
  const changes = [];
  const compare = (here, there) => {
    if (here.nodeType !== Node.ELEMENT_NODE) {
      if (here.data !== there.data) changes.push({ here, text: [here.data, there.data] });
      return;
    }
    for (const name of new Set([...here.getAttributeNames(), ...there.getAttributeNames()])) {
      const values = [here.getAttribute(name), there.getAttribute(name)];
      if (values[0] !== values[1]) changes.push({ here, name, values });
    }
    const [ours, theirs] = [[...here.childNodes], [...there.childNodes]];
    const alike = ours.length === theirs.length && ours.every((node, n) => node.nodeName === theirs[n].nodeName);
    if (alike) for (const [n, node] of ours.entries()) compare(node, theirs[n]);
    else changes.push({ here, children: [ours, theirs.map((node) => document.adoptNode(node))] });
  };
  compare(document.body, other);
  const scrollers = [now, before].map(({ scrolled }) => scrolled);
  const elements = [...document.body.querySelectorAll('*')];
  const show = (which) => {
    for (const { here, text, name, values, children } of changes) {
      if (text !== undefined) here.data = text[which];
      else if (children !== undefined) here.replaceChildren(...children[which]);
      else if (values[which] === null) here.removeAttribute(name);
      else here.setAttribute(name, values[which]);
    }
    for (const [at, top, left] of scrollers[which]) elements[at]?.scrollTo(left, top);
  };
  show(0);
  for (const [which, name] of ['forth', 'back'].entries()) {
    const button = document.createElement('button');
    button.dataset.replay = name;
    button.hidden = true;
    button.addEventListener('click', () => {
      show(which);
    });
    document.body.prepend(button);
  }
}
