import { expect, it } from 'vitest';
import { aboutItem } from './aboutItem.ts';

it('an item that nothing is known of is said on one short line', () => {
  expect(aboutItem({ step: 1, stream: 'dn', event: 'EventRinging', dn: 'B', attributes: { ConnID: '1' } })).toBe(
    'dn B, attributes {"ConnID":"1"}',
  );
  const long = aboutItem({ step: 1, stream: 'recorder', event: 'ResponseSent', message: { body: 'x'.repeat(9_000) } });
  expect(long).toMatch(/^message \{"body":"x{40}/);
  expect(long.length).toBeLessThan(180);
});
