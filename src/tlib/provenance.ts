/**
 * How we know a thing. The product never shows a conclusion as the manual's word, so every rule row,
 * attribute list and catalogue model carries one of these, and the page draws it as a mark with a word.
 */
export type Provenance = 'manual' | 'partly' | 'observed' | 'derived' | 'recalled' | 'chosen';

/** From the best source to none. */
export const PROVENANCES: Readonly<Record<Provenance, { readonly label: string; readonly meaning: string }>> = {
  manual: { label: 'manual', meaning: 'The manual prints this.' },
  partly: { label: 'partly manual', meaning: 'The manual prints the name or a part of this; the rest follows from its rules.' },
  observed: { label: 'observed', meaning: 'Seen in a capture, a log or public code; no page of the manual that was at hand prints it.' },
  derived: { label: 'derived', meaning: 'The manual does not print this; it follows from rules that the manual gives.' },
  recalled: { label: 'recalled', meaning: 'General knowledge of such systems; no page of the manual was at hand to confirm it.' },
  chosen: { label: 'chosen', meaning: 'The manual leaves this open; Partyline chose one answer and keeps to it.' },
};

/** A place in a manual: its title and section, and the public page where there is one. */
export interface Ref {
  readonly manual: string;
  readonly section: string;
  readonly url?: string;
}
