/** What a link holds: the scenario, the step that is shown and what is selected. It holds no events. */
import type { ConnID, DN } from '../../model/index.ts';
import type { Result, ScenarioDocument } from '../../scenario/index.ts';

export type LinkSelection =
  | { readonly kind: 'event'; readonly step: number; readonly index: number; readonly stream: string }
  | { readonly kind: 'party'; readonly dn: DN; readonly connID: ConnID }
  | { readonly kind: 'device'; readonly dn: DN }
  | { readonly kind: 'call'; readonly connID: ConnID }
  | { readonly kind: 'step'; readonly step: number };

export interface LinkView {
  readonly document: ScenarioDocument;
  /** The frame that is shown: 0 is the start, n is after step n. */
  readonly at: number;
  readonly selection?: LinkSelection;
  /** The streams of the timeline, by name; the DN events alone unless said. Whoever opens the link says which it knows. */
  readonly streams?: readonly string[];
}

/**
 * `empty`: no link at all. `newer-version`: written by a later Partyline. `damaged`: cut short or
 * changed on its way. `wrong`: whole, but not a link to a scenario.
 */
export interface LinkError {
  readonly kind: 'empty' | 'newer-version' | 'damaged' | 'wrong';
  readonly message: string;
}

export type LinkResult = Result<LinkView, LinkError>;
