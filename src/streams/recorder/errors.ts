/**
 * What can be wrong with a request to the recorder. The page Delete Call says which parameters are
 * mandatory and that several matches are an error; the words of the answers are ours, but for the call that
 * cannot be found, which other functions of the same API answer in nearly these words.
 */
import type { Provenance } from '../../tlib/index.ts';

export interface RecorderError {
  readonly kind: RecorderErrorKind;
  /** What stands in the answer. */
  readonly message: string;
}

interface ErrorInfo {
  /** In one line, for lists. */
  readonly title: string;
  readonly prov: Provenance;
}

export const RECORDER_ERRORS = {
  'no-action': { title: 'The action is missing', prov: 'derived' },
  'unknown-action': { title: 'The action is not known', prov: 'chosen' },
  'no-key': { title: 'The API key is missing', prov: 'derived' },
  'wrong-key': { title: 'The API key is wrong', prov: 'derived' },
  'no-token': { title: 'The key requires a token', prov: 'derived' },
  'wrong-token': { title: 'The token is not known', prov: 'derived' },
  'old-token': { title: 'The token has expired', prov: 'derived' },
  'response-type': { title: 'The response type is not known', prov: 'chosen' },
  'no-identifier': { title: 'No identifier', prov: 'derived' },
  'several-identifiers': { title: 'Several identifiers', prov: 'chosen' },
  'no-status': { title: 'The extension has no status', prov: 'derived' },
  'wrong-status': { title: 'The status is not known', prov: 'derived' },
  'not-found': { title: 'The call cannot be found', prov: 'partly' },
  'not-ongoing': { title: 'The call is over', prov: 'chosen' },
  'wrong-value': { title: 'A parameter has no such value', prov: 'chosen' },
  'no-marker': { title: 'There is no such marker', prov: 'chosen' },
  'several-matches': { title: 'Several calls were found', prov: 'manual' },
} as const satisfies Readonly<Record<string, ErrorInfo>>;
export type RecorderErrorKind = keyof typeof RECORDER_ERRORS;
