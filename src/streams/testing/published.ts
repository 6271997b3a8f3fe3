/**
 * The published samples of the Voice API, reduced to what can be compared: what kind of message, the state, the
 * type and the participants of the call, its capabilities, and whether the message has extensions. One line per
 * sample; the pages are those of the operations. The agent is 15000.
 */
export interface PublishedSample {
  readonly operation: string;
  readonly name: string;
  readonly state: string;
  readonly callType: string;
  readonly participants: readonly string[];
  readonly dnis: string;
  readonly capabilities: readonly string[];
  readonly extensions: boolean;
  readonly userData?: Readonly<Record<string, string>>;
}

const DIALING = ['AttachUserData', 'DeleteUserData', 'DeleteUserDataPair', 'Hangup', 'SendDtmf', 'UpdateUserData'];
const FURTHER = ['InitiateConference', 'InitiateTransfer', 'SingleStepConference', 'SingleStepTransfer'];
const DATA = ['AttachUserData', 'DeleteUserData', 'DeleteUserDataPair', 'UpdateUserData'];
const ESTABLISHED = [...DATA, ...FURTHER, 'Hangup', 'Hold', 'SendDtmf'];
const plain = { callType: 'Internal', participants: ['15001'], dnis: '15001', extensions: true } as const;

export const PUBLISHED: Readonly<Record<string, PublishedSample>> = {
  Dial: {
    ...plain,
    operation: 'Dial',
    name: 'StatusChange',
    state: 'Dialing',
    participants: ['15002'],
    dnis: '15002',
    capabilities: DIALING,
  },
  AttachUserData: {
    ...plain,
    operation: 'AttachUserData',
    name: 'AttachedDataChanged',
    state: 'Dialing',
    capabilities: DIALING,
    extensions: false,
    userData: { AccountNumber: '12345' },
  },
  UpdateUserData: {
    ...plain,
    operation: 'UpdateUserData',
    name: 'AttachedDataChanged',
    state: 'Dialing',
    capabilities: DIALING,
    extensions: false,
    userData: { AccountNumber: '12345678' },
  },
  DeleteUserDataPair: {
    ...plain,
    operation: 'DeleteUserDataPair',
    name: 'AttachedDataChanged',
    state: 'Dialing',
    capabilities: DIALING,
    extensions: false,
    userData: { AccountNumber: '12345678', CustomerName: 'James' },
  },
  DeleteUserData: {
    ...plain,
    operation: 'DeleteUserData',
    name: 'AttachedDataChanged',
    state: 'Dialing',
    capabilities: DIALING,
    extensions: false,
  },
  Hold: {
    ...plain,
    operation: 'Hold',
    name: 'StatusChange',
    state: 'Held',
    dnis: '15000',
    capabilities: [...DATA, ...FURTHER, 'Hangup', 'Retrieve'],
  },
  Hangup: { ...plain, operation: 'Hangup', name: 'StatusChange', state: 'Released', dnis: '15000', capabilities: [] },
  SendDtmf: { ...plain, operation: 'SendDtmf', name: 'DtmfSent', state: 'Established', dnis: '15000', capabilities: ESTABLISHED },
  InitiateTransfer: {
    ...plain,
    operation: 'InitiateTransfer',
    name: 'StatusChange',
    state: 'Held',
    capabilities: [...DATA, ...FURTHER, 'CompleteTransfer', 'Hangup', 'SwapCalls'],
    extensions: false,
  },
  CompleteTransfer: { ...plain, operation: 'CompleteTransfer', name: 'StatusChange', state: 'Released', capabilities: [] },
  SingleStepTransfer: { ...plain, operation: 'SingleStepTransfer', name: 'StatusChange', state: 'Released', capabilities: [] },
  SwapCalls: {
    ...plain,
    operation: 'SwapCalls',
    name: 'StatusChange',
    state: 'Established',
    capabilities: [...ESTABLISHED, 'CompleteConference', 'CompleteTransfer', 'SwapCalls'],
  },
  RemoveParticipantFromConference: {
    ...plain,
    operation: 'RemoveParticipantFromConference',
    name: 'ParticipantsUpdated',
    state: 'Established',
    participants: ['15002'],
    capabilities: ESTABLISHED,
  },
  ClearCall: {
    ...plain,
    operation: 'ClearCall',
    name: 'StatusChange',
    state: 'Released',
    participants: ['15002', '15001'],
    capabilities: [],
  },
};

/**
 * What a sample lists and our switch refuses at that moment, which we therefore leave out: while the consult call is
 * not answered the main call can neither be swapped nor retrieved, which what else it lists would need.
 */
export const REFUSED_HERE: Readonly<Partial<Record<string, readonly string[]>>> = {
  InitiateTransfer: ['InitiateConference', 'InitiateTransfer', 'SingleStepConference', 'SingleStepTransfer', 'SwapCalls'],
};
