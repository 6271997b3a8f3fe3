/** Scenarios that several browser tests open, as documents and as links. */
import type { Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { encodeLink, type LinkSelection } from '../src/share/index.ts';
import { openScenario } from './fixtures.ts';

/** A conference of three that B leaves; a refused request on the way; X is external. */
export const LEAVING: ScenarioDocument = {
  scenario: 1,
  title: 'B leaves a conference of three',
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea' }, { dn: 'C' }, { dn: 'X', kind: 'external' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'THoldCall', thisDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
    { request: 'TReleaseCall', thisDN: 'B', connID: '1' },
    { request: 'TReleaseCall', thisDN: 'C', connID: '1' },
  ],
};

/** Two devices that call each other again and again: six events for three steps. */
export function manyCalls(calls: number, more = 0): ScenarioDocument {
  const rounds = Array.from(
    { length: calls },
    () =>
      [
        { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
        { request: 'TAnswerCall', thisDN: 'B' },
        { request: 'TReleaseCall', thisDN: 'A' },
      ] as const,
  );
  const others = Array.from({ length: more }, (_, n) => ({ dn: String(100 + n) }));
  return { scenario: 1, title: 'Many calls', devices: [{ dn: 'A' }, { dn: 'B' }, ...others], steps: rounds.flat() };
}

/** Chooses how much of each event the timeline shows. */
export async function showAttributes(page: Page, label: 'Now' | 'Names' | 'Key' | 'All'): Promise<void> {
  await page.getByRole('button', { name: /^Attributes shown/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${label}\\b`) }).click();
}

/** Gives every DN its column, however far the table must be scrolled. */
export async function showAllColumns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('menuitemradio', { name: /^All columns/ }).click();
}

export function linkTo(document: ScenarioDocument, at = document.steps.length, selection?: LinkSelection): string {
  return encodeLink({ document, at, ...(selection === undefined ? {} : { selection }) });
}

export async function openDocument(page: Page, document: ScenarioDocument, at?: number, selection?: LinkSelection): Promise<void> {
  await openScenario(page, linkTo(document, at, selection));
}
