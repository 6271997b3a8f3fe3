/** Builds a request of the recorder's API: its fields, and the URL or body as a client would send them. */
import { Copy, Send } from 'lucide-react';
import { useId } from 'react';
import { actions } from '../../../store/index.ts';
import {
  RESPONSE_TYPES,
  STATUSES,
  IDENTIFIER_NAMES,
  writeRequest,
  type WrittenRequest,
  handleRecorderRequest,
  isOngoing,
  stepOfRequest,
  type RecorderState,
} from '../../../streams/index.ts';
import { copy } from '../../ui/copying.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { FURTHER, requestOf, type FindBy, type RequestDraft } from './recorderDraft.ts';

export interface RequestBuilderProps {
  readonly draft: RequestDraft;
  readonly state: RecorderState;
  readonly onChange: (patch: Partial<RequestDraft>) => void;
}

/** The name of each function's page. */
const TITLES: Readonly<Record<RequestDraft['action'], string>> = {
  DeleteCall: 'Delete Call',
  RequestToken: 'Request Token',
  GetCallID: 'Get Call ID',
  GetCallInformation: 'Get Call Information',
  KeepCall: 'Keep Call',
  MuteRecording: 'Mute Recording',
  AddMarker: 'Add Marker',
  GetMarkers: 'Get Markers',
  '': 'Delete Call',
};

const METHODS = [
  { value: 'GET', label: 'GET' },
  { value: 'POST', label: 'POST' },
] as const;
const ACTIONS = [
  { value: 'DeleteCall', label: 'DeleteCall' },
  ...(['GetCallID', 'GetCallInformation', 'KeepCall', 'MuteRecording', 'AddMarker', 'GetMarkers', 'RequestToken'] as const).map(
    (value) => ({ value, label: value }),
  ),
  { value: '', label: '(missing)' },
] as const;
const TYPES = [{ value: '', label: 'XML (not said)' }, ...RESPONSE_TYPES.map((type) => ({ value: type, label: type }))] as const;
const FIND: readonly { readonly value: FindBy; readonly label: string }[] = [
  { value: 'extension', label: 'extension' },
  ...IDENTIFIER_NAMES.map((name) => ({ value: name, label: name })),
  { value: 'nothing', label: '(nothing)' },
];
const STATUS_OPTIONS = [...STATUSES.map(({ value }) => ({ value, label: value })), { value: '', label: '(missing)' }];

export function RequestBuilder({ draft, state, onChange }: RequestBuilderProps) {
  const id = useId();
  const request = requestOf(draft);
  const written = writeRequest(request);
  const deletes = draft.action !== 'RequestToken';
  const status = STATUSES.find(({ value }) => value === draft.status);
  const numbers = [
    ...new Set([...state.conversations].filter(({ state: is }) => is !== 'deleted').flatMap(({ calling, called }) => [calling, called])),
  ];
  const token = state.tokens.get(state.issued - 1)?.token;
  return (
    <form
      className="rec__part rec__form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        actions.act(stepOfRequest(request));
      }}
    >
      <div className="rec__head">
        <h3 id={`${id}-title`}>{TITLES[draft.action]}</h3>
        <Segmented
          label="Method"
          options={METHODS}
          value={request.method}
          onChange={(method) => {
            onChange({ method });
          }}
        />
      </div>
      <div className="rec__fields">
        <SelectField
          label="action"
          value={draft.action}
          options={ACTIONS}
          onChange={(action) => {
            onChange({ action });
          }}
        />
        <SelectField
          label="responseType"
          value={draft.responseType}
          options={TYPES}
          onChange={(responseType) => {
            onChange({ responseType });
          }}
        />
        <TextField
          className="rec__wide"
          label="apiKey"
          value={draft.apiKey}
          spellCheck={false}
          autoComplete="off"
          onChange={(apiKey) => {
            onChange({ apiKey });
          }}
        />
        {deletes ? (
          <>
            <TextField
              className="rec__wide"
              label={state.requiresToken ? 'token, which this key requires' : 'token, if the key requires one'}
              value={draft.token}
              spellCheck={false}
              autoComplete="off"
              onChange={(text) => {
                onChange({ token: text });
              }}
            />
            <SelectField
              label="find it by"
              value={draft.by}
              options={FIND}
              onChange={(by) => {
                onChange({ by, value: '' });
              }}
            />
            {draft.by === 'nothing' ? null : (
              <TextField
                label={draft.by}
                value={draft.value}
                list={draft.by === 'extension' ? `${id}-numbers` : undefined}
                spellCheck={false}
                autoComplete="off"
                onChange={(value) => {
                  onChange({ value });
                }}
              />
            )}
            {draft.by === 'extension' ? (
              <SelectField
                label="status"
                value={draft.status}
                options={STATUS_OPTIONS}
                onChange={(value) => {
                  onChange({ status: value });
                }}
              />
            ) : null}
            {(FURTHER[draft.action] ?? []).map((name) => (
              <TextField
                key={name}
                label={name}
                value={draft.more[name] ?? ''}
                spellCheck={false}
                autoComplete="off"
                onChange={(value) => {
                  onChange({ more: { ...draft.more, [name]: value } });
                }}
              />
            ))}
            <datalist id={`${id}-numbers`}>
              {numbers.map((number) => (
                <option key={number} value={number} />
              ))}
            </datalist>
          </>
        ) : null}
      </div>
      {deletes && draft.by === 'extension' && status !== undefined ? (
        <p className="rec__hint">
          {status.says} <ProvenanceMark prov={status.prov} />
        </p>
      ) : null}
      {deletes && state.requiresToken && draft.token === '' && token !== undefined ? (
        <p className="rec__hint">
          <button
            type="button"
            className="rec__link"
            onClick={() => {
              onChange({ token });
            }}
          >
            Use the token that was given out
          </button>
        </p>
      ) : null}
      <Wire written={written} />
      <div className="rec__send">
        <Button type="submit" look="primary" icon={<Send aria-hidden="true" />}>
          Send
        </Button>
        <span className="rec__hint">{expectation(state, draft)}</span>
      </div>
    </form>
  );
}

function Wire({ written }: { readonly written: WrittenRequest }) {
  const text = [`${written.method} ${written.url}`, ...(written.body === undefined ? [] : ['', written.body])].join('\n');
  return (
    <div className="rec__wire">
      <pre aria-label={written.method === 'GET' ? 'The URL' : 'The URL and the body'} tabIndex={0}>
        <b>{written.method}</b> {written.url}
        {written.body === undefined ? null : (
          <>
            {'\n\n'}
            {written.body}
          </>
        )}
      </pre>
      <Button
        icon={<Copy aria-hidden="true" />}
        onClick={() => {
          void copy(text, 'Request');
        }}
      >
        Copy
      </Button>
    </div>
  );
}

/** What the request will do, before it is sent. */
function expectation(state: RecorderState, draft: RequestDraft): string {
  const { error, state: after, events } = handleRecorderRequest(state, requestOf(draft));
  if (error) return `Will be answered with an error: ${error.message}`;
  if (draft.action === 'RequestToken') return 'Gives out a token.';
  const [happens] = events;
  if (draft.action !== 'DeleteCall' && draft.action !== '')
    return happens && events.length > 1 ? `Leads to ${happens.event}.` : 'Changes nothing: the answer says what there is.';
  const changed = [...after.conversations].find((one, at) => one !== state.conversations.at(at));
  if (!changed || events.length < 2) return 'Is marked already: nothing more happens.';
  return isOngoing(changed)
    ? `Marks the conversation of call ${changed.connID}; it goes when it ends.`
    : `Deletes the conversation of call ${changed.connID}.`;
}
