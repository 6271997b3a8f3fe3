/** "Why is this value here?", of each kind of provenance: the rule, the row and the source. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { expect, test } from './fixtures.ts';
import { openDocument } from './scenarios.ts';

const detail = (page: Page): Locator => page.locator('[data-detail]');
const attribute = (page: Page, name: string): Locator => detail(page).locator(`[data-attribute="${name}"]`);

/** A blind transfer that C answers: a row of the manual's, a derived one, a chosen one, and what the builder fills in. */
const BLIND: ScenarioDocument = {
  scenario: 1,
  title: 'A blind transfer',
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateTransfer', thisDN: 'B', otherDN: 'C' },
    { request: 'TCompleteTransfer', thisDN: 'B', connID: '2', otherConnID: '1' },
    { request: 'TAnswerCall', thisDN: 'C' },
  ],
};
const CASES = [
  [
    'of the manual',
    1,
    'B',
    'EventRinging',
    'OtherDNRole',
    'Origination',
    'manual',
    'deliver-ring',
    'The destination rings',
    /Basic Call Models, .*Internal\/Inbound Call/,
  ],
  [
    'derived',
    4,
    'A',
    'EventPartyChanged',
    'ThirdPartyDNRole',
    'TransferredBy',
    'derived',
    'complete-transfer',
    'The transfer is completed',
    /Two-Step Transfer/,
  ],
  ['chosen', 5, 'C', 'EventEstablished', 'OtherDN', 'A', 'chosen', 'answer-transferred', 'The destination of a transfer answers', /Blind/],
  [
    'filled in by the builder',
    4,
    'C',
    'EventPartyChanged',
    'CallType',
    'Internal',
    'manual',
    'builder',
    'The transfer is completed',
    /Event Attributes/,
  ],
] as const;
for (const [kind, step, dn, event, name, value, prov, rule, title, source] of CASES) {
  test(`${kind}: ${name} of ${event} at ${dn}`, async ({ page }) => {
    await openDocument(page, BLIND, step);
    await page.locator(`[data-event="${event}"][data-dn="${dn}"][data-step="${String(step)}"]`).click();
    const row = attribute(page, name);
    await expect(row.locator('.dt__value')).toHaveText(value);
    await row.getByRole('button', { name: /Why is this value here/ }).click();
    const proof = row.locator('.dt__proof');
    await expect(proof.locator('code').filter({ hasText: rule })).toHaveText(rule);
    await expect(proof.locator('.dt__source')).toHaveText(source);
    await expect(proof.locator('[data-prov]')).toHaveAttribute('data-prov', prov);
    await expect(row.locator('p')).toHaveText(/^[A-Z].{12,}\./);
    // The row that sent the event, with its title and what set it off.
    await expect(detail(page).locator('[data-rule]')).toContainText(title);
  });
}
