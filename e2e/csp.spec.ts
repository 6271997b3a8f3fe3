/** The Content Security Policy of the built page: it is there, the page lives within it, and it holds. */
import { expect, openScenario, test } from './fixtures.ts';

const REFUSALS = [/Content Security Policy/];

test('the policy stands in the head before anything that loads', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html);
  const policy = (meta?.[1] ?? '').replaceAll('&#39;', "'");
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html.search(/<(script|link|style)/)).toBeGreaterThan(meta?.index ?? Infinity);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});

test('the page opens without a violation', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const list = document.documentElement.dataset['violations'] ?? '';
      document.documentElement.dataset['violations'] = `${list}${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}; `;
    });
  });
  await openScenario(page);
  expect(await page.locator('html').getAttribute('data-violations')).toBeNull();
});

test.describe('what the policy refuses', () => {
  test.use({ expectedErrors: REFUSALS });

  test('an injected inline script does not run', async ({ page }) => {
    await openScenario(page);
    const refused = page.waitForEvent('console', (entry) => REFUSALS.some((pattern) => pattern.test(entry.text())));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.injected = "yes"';
      document.head.append(script);
    });
    await refused;
    expect(await page.locator('html').getAttribute('data-injected')).toBeNull();
  });

  test('a request to another origin is not sent', async ({ page }) => {
    await openScenario(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    const outcome = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(sent.filter((url) => url.includes('127.0.0.1:9/'))).toEqual([]);
  });
});
