/** What the page and the worker that reads logs tell each other. */
import type { OpenedCall, Repair } from './opened.ts';
import type { Listing, Progress } from './session.ts';

export interface NamedContent {
  readonly name: string;
  /** A file, which the worker reads piece by piece, or a text that was pasted. */
  readonly content: Blob | string;
}

export type ToWorker =
  | { readonly ask: 'read'; readonly files: readonly NamedContent[] }
  | { readonly ask: 'search'; readonly query: string }
  | { readonly ask: 'open'; readonly number: number; readonly repairs: readonly Repair[] };

export type FromWorker =
  | { readonly told: 'progress'; readonly progress: Progress }
  | { readonly told: 'listing'; readonly listing: Listing }
  | { readonly told: 'nothing'; readonly message: string }
  | { readonly told: 'opened'; readonly call: OpenedCall }
  | { readonly told: 'counted'; readonly counts: readonly { readonly number: number; readonly findings: number }[] }
  | { readonly told: 'found'; readonly query: string; readonly numbers: readonly number[] };
