/** Every system is served where its line says, or it is said why not; the session hands out frames of any. */
import { describe, expect, it } from 'vitest';
import { latest, RECORDER, STREAM_NAMES, STREAMS, WEB_SERVICES } from '../streams/index.ts';
import { Session } from './session.ts';
import { IDLE } from './server.ts';
import { systemAt } from './systems.ts';
import { login, serve } from './testing.ts';

describe('every system', () => {
  it.each(STREAM_NAMES)('%s', async (name) => {
    const served = STREAMS[name].mock;
    if ('none' in served) {
      expect(served.none).toMatch(/^[A-Z].{20,}\.$/);
      return;
    }
    const { url } = await serve();
    for (const at of served.at) {
      expect(systemAt(at)).toBe(name);
      const response = await fetch(`${url}${at}`, { headers: login('A') });
      expect(response.headers.get('content-type'), at).not.toContain('text/html');
    }
  });
  it('answers below an address only where the line says so', () => {
    expect(systemAt('/api/v2/me')).toBe('web-services');
    expect(systemAt('/apis')).toBeUndefined();
    expect(systemAt('/verba/api/more')).toBeUndefined();
    expect(systemAt('/model/events')).toBeUndefined();
  });
});

it('what a system knows is the same kept up from the start, asked for late, and folded anew', () => {
  const kept = new Session(IDLE);
  const late = new Session(IDLE);
  kept.after(WEB_SERVICES);
  kept.after(RECORDER);
  for (const session of [kept, late]) {
    session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    session.act({ request: 'TAnswerCall', thisDN: 'B' });
  }
  expect(kept.after(RECORDER).events.map(({ event }) => event)).toEqual(['ConversationStarted']);
  expect(kept.after(RECORDER)).toEqual(late.after(RECORDER));
  expect(kept.after(WEB_SERVICES)).toEqual(late.after(WEB_SERVICES));
  expect(kept.after(WEB_SERVICES)).toEqual(latest(WEB_SERVICES, late.run));
  expect(kept.after(WEB_SERVICES).notifications.map(({ dn, name }) => `${dn} ${name}`)).toEqual(['A StatusChange', 'B StatusChange']);
});
