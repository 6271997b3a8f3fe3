/** From what is typed into a form to the body of an operation. */
import type { OperationRow } from '../../../streams/index.ts';

export type ParameterValues = Readonly<Record<string, string>>;

/** In: the operation and the values by parameter. Out: the JSON body; an optional parameter without a value is left out. */
export function bodyOf({ operation, parameters }: OperationRow, values: ParameterValues): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = { operationName: operation };
  for (const { name, kind, required } of parameters) {
    const value = values[name]?.trim() ?? '';
    if (value === '' && !required) continue;
    body[name] = kind === 'destination' ? { phoneNumber: value } : kind === 'pairs' ? pairsOf(value) : value;
  }
  return body;
}

/** "Account=12345, Reason=Help" -> { Account: "12345", Reason: "Help" }; a part without a sign is a key with an empty value. */
export function pairsOf(text: string): Readonly<Record<string, string>> {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}
