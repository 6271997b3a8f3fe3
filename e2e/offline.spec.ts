/** Without a server: what did not come is asked for anew, what may be needed is there, and a reload shows the page. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { builtFiles, host, nextVersion, type Host } from './hosting.ts';
import { LEAVING, linkTo } from './scenarios.ts';

/** The packages that the page is built from: the project depends on them while it is built, and on none afterwards. */
const ON_BOARD = [
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  '@tanstack/react-virtual',
  '@xyflow/react',
  'cometd',
  'fflate',
  'idb',
  'lucide-react',
  'react',
  'react-dom',
  'valibot',
  'xstate',
  'zustand',
];

const files = builtFiles();
const FAILED_LOADS = [/Failed to load resource|could not be fetched/];

let server: Host;
test.beforeEach(async () => {
  server = await host(files);
});
// The page goes first: while idle it still fetches what it may need.
test.afterEach(async ({ page }) => {
  await page.close();
  await server.close();
});

async function open(page: Page): Promise<void> {
  await page.goto(`${server.url}${linkTo(LEAVING, 6)}`);
  await expect(page.locator('html[data-ready="true"]')).toBeAttached();
}

/** Every script, style and font of the build has come, and the licences; the worker's own script apart. */
async function everythingCame(): Promise<void> {
  const wanted = [...files.keys()].filter((name) => /\.(js|css|woff2)$|^licences/.test(name) && name !== 'sw.js');
  await expect.poll(() => wanted.filter((name) => !server.asked.includes(name)), { timeout: 30_000 }).toEqual([]);
}

/** Without the parts that the page fetches later. */
const onlyFirst = (all: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> =>
  new Map([...all].filter(([name]) => !/Panel|View|Pane|Changes|Console|choices|lives/.test(name)));

test.describe('a part that did not come', () => {
  test.use({ expectedErrors: FAILED_LOADS });

  for (const [what, pattern] of [
    ['its script', /HelpPanel-.*\.js/],
    ['its style', /help-.*\.css/],
    ['a script that it needs', /\/Panel-.*\.js/],
  ] as const) {
    test(`${what}: Try again fetches it, and the page stays`, async ({ page }) => {
      let tries = 0;
      await page.route(pattern, (route) => {
        tries += 1;
        return route.abort();
      });
      await open(page);
      await page.keyboard.press('?');
      await expect(page.getByText('The help did not come')).toBeVisible();
      await expect.poll(() => tries).toBeGreaterThan(0);
      const before = tries;
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => tries).toBeGreaterThan(before);
      // Until it has given up, it says that it is trying.
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(page.getByText('The help did not come')).toBeVisible();
      await page.unroute(pattern);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { name: 'Help and keys' })).toBeVisible();
      await expect(page.locator('.panelhost .panel')).toHaveCSS('display', 'flex');
      await expect(page.getByRole('group', { name: 'Time' })).toContainText('step 6 of 8');
    });
  }

  test('the quiz says so, and comes when it is asked for again', async ({ page }) => {
    await page.route(/QuizPane/, (route) => route.abort());
    await open(page);
    await page.keyboard.press('q');
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('The quiz did not come');
    await page.unroute(/QuizPane/);
    await page.keyboard.press('q');
    await expect(page.locator('#quiz')).toBeVisible();
  });

  test('a newer version lies on the server: Try again opens it, with what was open', async ({ page }) => {
    server.serve(onlyFirst(files));
    await open(page);
    await page.keyboard.press('?');
    await expect(page.getByText('The help did not come')).toBeVisible();
    server.serve(nextVersion(files));
    await page.locator('.panelhost').getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => server.asked.some((name) => name.includes('index-NEXT0000.js'))).toBe(true);
    await expect(page.locator('html[data-ready="true"]')).toBeAttached();
    await expect(page.getByRole('group', { name: 'Time' })).toContainText('step 6 of 8');
  });
});

test('once the page is idle all of it is there: every panel opens though the server is gone', async ({ page }) => {
  await open(page);
  await everythingCame();
  // The last one has come, and is to be evaluated.
  await page.waitForLoadState('networkidle');
  await server.close();
  for (const [key, name] of [
    ['?', 'Help and keys'],
    ['w', 'What can happen'],
    ['b', 'Branches'],
    ['d', 'Devices'],
    ['/', 'Library'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('.panel__title')).toContainText(name);
    await page.keyboard.press('Escape');
  }
  for (const stream of ['calls', 'web services', 'recorder', 'workspace']) {
    await page
      .getByRole('radio', { name: new RegExp(stream, 'i') })
      .first()
      .click();
    await expect(page.getByText('did not come')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: /About/ }).click();
  const listed = page.locator('.panelhost [data-package]');
  const names = await listed.evaluateAll((items) => items.map((item) => item.getAttribute('data-package') ?? ''));
  // What is on board by way of another package is listed too.
  expect(names).toEqual(expect.arrayContaining([...ON_BOARD, 'partyline', 'd3-zoom', '@xyflow/system']));
  const font = listed.and(page.locator('[data-package="@fontsource-variable/inter"]'));
  await font.getByText(/OFL-1\.1/).click();
  await expect(font.locator('pre')).toContainText('SIL OPEN FONT LICENSE');
});

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow', expectedErrors: FAILED_LOADS });

  const kept = (page: Page): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const names = await caches.keys();
      return Promise.all(
        names.map(async (name) => `${name.split(' ').at(-1) ?? ''} ${String((await (await caches.open(name)).keys()).length)}`),
      );
    });
  const controlled = (page: Page): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);

  test('a reload without a server shows the page, every part of it, and the scenario', async ({ page }) => {
    await open(page);
    await expect.poll(() => controlled(page), { timeout: 30_000 }).toBe(true);
    await server.close();
    await page.reload();
    await expect(page.locator('html[data-ready="true"]')).toBeAttached();
    await expect(page.getByRole('group', { name: 'Time' })).toContainText('step 6 of 8');
    await page.keyboard.press('?');
    await expect(page.getByRole('heading', { name: 'Help and keys' })).toBeVisible();
  });

  test('a new version: the open page keeps its own files, the next one is new, and the old cache goes with the last old page', async ({
    page,
    context,
  }) => {
    await open(page);
    await expect.poll(() => controlled(page), { timeout: 30_000 }).toBe(true);
    const [old] = await kept(page);
    server.serve(nextVersion(files));
    const asked = server.asked.length;
    const other = await context.newPage();
    await other.goto(`${server.url}${linkTo(LEAVING, 7)}`);
    await expect(other.locator('html[data-ready="true"]')).toBeAttached();
    // The new page comes whole from the new version: none of its files has an old name.
    await expect.poll(() => kept(page), { timeout: 30_000 }).toEqual([old, expect.stringMatching(/^next \d+$/)]);
    expect(
      server.asked.slice(asked).filter((name) => name.startsWith('assets/') && name.endsWith('.js') && !name.includes('NEXT')),
    ).toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('heading', { name: 'Help and keys' })).toBeVisible();

    await page.goto('about:blank');
    await other.goto('about:blank');
    await expect
      .poll(async () => {
        await page.goto(server.url);
        const caches = await kept(page);
        await page.goto('about:blank');
        return caches;
      })
      .toEqual([expect.stringMatching(/^next \d+$/)]);
  });

  test('a server with files of two versions leaves the worker as it was', async ({ page }) => {
    await open(page);
    await expect.poll(() => controlled(page), { timeout: 30_000 }).toBe(true);
    const before = await kept(page);
    const next = nextVersion(files);
    server.serve(new Map([...next, ['index.html', files.get('index.html') ?? Buffer.from('')]]));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      await new Promise<void>((resolve) => {
        const { installing } = registration;
        if (installing === null) resolve();
        else
          installing.addEventListener('statechange', () => {
            resolve();
          });
      });
    });
    expect(await kept(page)).toEqual(before);
  });
});
