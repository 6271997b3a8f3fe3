/**
 * The mock server for a test of somebody else's software, in Node:
 *
 *     import { IDLE, startMock } from 'partyline';
 *     const mock = await startMock(IDLE, { people: 200 });
 *     // … a client logs in at mock.url; mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }) makes it ring
 *     mock.faults.begin({ dropNotifications: 1 });
 *     await mock.close();
 */
import type { ScenarioDocument } from '../scenario/index.ts';
import { serveMock, type Mock, type MockOptions } from './server.ts';

export { readKept } from './keep.ts';
export { IDLE, type Mock } from './server.ts';

/** Everything but the document, and the port: any free one unless said. */
export type StartOptions = Omit<MockOptions, 'document'> & { readonly port?: number };

/** Starts a server on the loopback interface, on the run of a scenario document. Rejects when the port is taken. */
export async function startMock(document: ScenarioDocument, { port = 0, ...options }: StartOptions = {}): Promise<Mock> {
  return serveMock({ document, ...options }, port);
}
