/** The request that is being built, as the fields hold it, and as a step of the scenario. */
import { useState } from 'react';
import type { RecorderStep } from '../../../scenario/index.ts';
import { type IdentifierName, isOngoing, type RecorderState, type RecorderRequest } from '../../../streams/index.ts';

export type FindBy = IdentifierName | 'extension' | 'nothing';

export interface RequestDraft {
  readonly method: 'GET' | 'POST';
  readonly action: RecorderStep['action'] | '';
  readonly apiKey: string;
  readonly token: string;
  readonly responseType: '' | 'XML' | 'HTML' | 'TEXT';
  readonly by: FindBy;
  readonly value: string;
  readonly status: string;
  /** Further parameters of some functions: KeepCall, MuteRecording, AddMarker. */
  readonly more: Readonly<Record<string, string>>;
}

/** The parameters that a function takes beside those that all have. */
export const FURTHER: Readonly<Partial<Record<RequestDraft['action'], readonly string[]>>> = {
  KeepCall: ['type', 'unmark'],
  MuteRecording: ['mute'],
  AddMarker: ['mname', 'mmode', 'mstart'],
};

/**
 * The request as far as the person has built it; the rest is a proposal that would find something: the
 * newest conversation that is not deleted, by its calling party.
 */
export function useRequestDraft({ apiKey, conversations }: RecorderState): readonly [RequestDraft, (patch: Partial<RequestDraft>) => void] {
  const [own, setOwn] = useState<Partial<RequestDraft>>({});
  const newest = [...conversations].findLast(({ state }) => state !== 'deleted');
  const proposal: RequestDraft = {
    method: 'GET',
    action: 'DeleteCall',
    apiKey,
    token: '',
    responseType: '',
    by: 'extension',
    value: newest?.calling ?? '',
    status: newest && isOngoing(newest) ? 'ongoing' : 'last',
    more: {},
  };
  return [
    { ...proposal, ...own },
    (patch) => {
      setOwn((old) => ({ ...old, ...patch }));
    },
  ];
}

/** What a client would send: fields that are empty are left out, but a missing action is said to be missing. */
export function requestOf({ method, action, apiKey, token, responseType, by, value, status, more }: RequestDraft): RecorderRequest {
  const find = action === 'RequestToken' || by === 'nothing' ? {} : by === 'extension' ? { extension: value, status } : { [by]: value };
  const further = Object.fromEntries((FURTHER[action] ?? []).map((name) => [name, more[name] ?? '']));
  const rest = Object.entries({ apiKey, token: action === 'RequestToken' ? '' : token, responseType, ...find, ...further }).filter(
    ([, text]) => text.trim() !== '',
  );
  return { method: action === 'RequestToken' ? 'GET' : method, parameters: { action, ...Object.fromEntries(rest) } };
}
