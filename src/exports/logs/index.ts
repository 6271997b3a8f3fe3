/** The forms in which servers and clients log a run, and `check` reads it back. */
import type { ExportForm } from '../form.ts';
import { jsonLinesLog } from './json-lines-log.ts';
import { psdkLog } from './psdk-log.ts';
import { tServerLog } from './t-server-log.ts';
import { voiceCallthreadLog } from './voice-callthread.ts';
import { webServicesLog } from './web-services.ts';

/** The log forms, by the names of the importers that read them. A new one is a file and a line. */
export const LOG_FORMS: readonly ExportForm[] = [
  {
    name: 't-server-log',
    label: 'T-Server log',
    says: 'what a T-Server logs of it',
    ending: 'log',
    type: 'text/plain',
    writes: tServerLog,
  },
  {
    name: 'psdk-log',
    label: 'Platform SDK log',
    says: 'what a client on the Platform SDK logs of it',
    ending: 'log',
    type: 'text/plain',
    writes: psdkLog,
  },
  {
    name: 'voice-callthread',
    label: 'Voice Microservices records',
    says: 'the JSON records of Voice Microservices, one a line',
    ending: 'jsonl',
    type: 'application/jsonl',
    writes: voiceCallthreadLog,
  },
  {
    name: 'web-services',
    label: 'Web Services messages',
    says: "the CometD messages to every agent's browser, one a line",
    ending: 'jsonl',
    type: 'application/jsonl',
    writes: webServicesLog,
  },
  {
    name: 'json-lines',
    label: 'Event lines',
    says: 'our own JSON Lines: an object per step and per event',
    ending: 'jsonl',
    type: 'application/jsonl',
    writes: jsonLinesLog,
  },
];
