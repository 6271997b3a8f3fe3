/** What `npm start` opens: the sample, at the moment before B leaves the conference. */
import { SAMPLE } from '../../scenario/index.ts';
import { encodeLink } from '../../share/index.ts';

/** The link to the sample at its precondition, B's party selected: `#/1/…`. */
export function sampleLink(): string {
  return encodeLink({ document: SAMPLE.document, at: SAMPLE.precondition, selection: { kind: 'party', dn: 'B', connID: '1' } });
}
