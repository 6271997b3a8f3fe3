/** Expected failure is a value: what came out, or why nothing did. */
export type Result<T, E = ScenarioError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Why a text or a value is no scenario document, and where. */
export interface ScenarioError {
  readonly kind: 'not-json' | 'newer-version' | 'wrong';
  /** JSON path of the first thing that is wrong: `$.steps[3].otherDN`; `$` for the document. */
  readonly path: string;
  /** One sentence for people, path included. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

export function good<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function bad<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
