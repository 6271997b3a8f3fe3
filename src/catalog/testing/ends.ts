/**
 * Every way in which a call comes to nothing, or who rings does not join: the table that shows it, and its step there.
 * What an end owes is held over this list: it is in the menu, in a gesture, in a table, and every stream tells of it
 * (`catalog/ends.test.ts`, `diagram/canvas/ends.test.ts`, `streams/ends.test.ts`).
 */
import { initialWorld, step, type Step, type World } from '../../model/index.ts';
import { must } from '../../tlib/index.ts';
import { MODEL_TEXTS } from '../models.ts';
import { readModel, type ModelFile } from '../read/index.ts';

/** What happens, then the tables that show it, each with the step that does it. */
const ENDS_BY_KIND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nobody answers': {
    'no-answer-abandoned-internal--not-forwarded': 'X: NoAnswer',
    'outbound-call--nobody-answers': 'X: NoAnswer',
    'call-forwarding-no-answer': 'B: NoAnswer',
    'call-forwarding-no-answer--released-by-option': 'B: NoAnswer',
    'call-forwarding-no-answer--back-to-the-queue': 'B: NoAnswer',
    'call-forwarding-no-answer--back-to-the-router': 'B: NoAnswer',
    'call-forwarding-no-answer--overflow': 'B: NoAnswer',
    'call-forwarding-no-answer--member-of-a-conference': 'C: NoAnswer',
    'no-answer-abandoned-internal--agent-set-not-ready': 'A: NoAnswer',
    'no-answer-abandoned-internal--agent-logged-out': 'A: NoAnswer',
    'single-step-conference--rings-out': 'C: NoAnswer',
    'conference-blind--nobody-answers': 'C: NoAnswer',
    'single-step-transfer--nobody-answers': 'C: NoAnswer',
    'single-step-transfer--back-to-the-router': 'C: NoAnswer',
  },
  'who is called declines': {
    'simple-call-internal-inbound--declined': 'B: Release',
    'simple-call-internal-inbound--declined-by-request': 'B: TReleaseCall',
    'simple-call-internal-inbound--declined-and-abandoned': 'B: Release',
    'outbound-call--declined': 'X: Release',
    'single-step-conference--declined': 'C: Release',
    'conference-blind--declined': 'C: Release',
    'single-step-transfer--declined': 'C: Release',
  },
  'who is called is busy': {
    'simple-call-internal-inbound--busy-after-waiting': 'B: Busy',
    'outbound-busy-destination': 'B: Busy',
    'simple-call-internal-inbound--busy-while-ringing': 'B: Busy',
    'outbound-call--busy-while-ringing': 'B: Busy',
  },
  'who is called cannot be reached': {
    'simple-call-internal-inbound--not-reached': 'B: Busy callState=SitInvalidnum',
    'simple-call-internal-inbound--unreachable': 'B: Unreachable',
    'simple-call-internal-inbound--unreachable-while-ringing': 'B: Unreachable',
    'outbound-call--unreachable-while-ringing': 'B: Unreachable',
  },
  'the line fails': {
    'simple-call-internal-inbound--line-fails': 'B: Fail',
    'simple-call-internal-inbound--line-fails-while-ringing': 'B: Fail',
    'outbound-call--fails-while-ringing': 'B: Fail callState=SitVacant',
    'single-step-conference--line-fails': 'C: Fail callState=SitVacant',
    'conference-blind--line-fails': 'C: Fail',
    'single-step-transfer--line-fails': 'C: Fail',
    'predictive-call--dialing-fails': 'B: Fail callState=NoAnswer',
  },
  'an answered call never connects': {
    'simple-call-internal-inbound--answered-never-connected': 'B: NotEstablished',
    'outbound-call--answered-never-connected': 'B: NotEstablished',
  },
  'the caller gives up what still rings': {
    'simple-call-internal-inbound--abandoned': 'A: TReleaseCall',
    'single-step-conference--nobody-answers': 'A: TReleaseCall',
    'single-step-conference--given-up-while-added': 'A: TReleaseCall',
    'single-step-transfer--abandoned': 'A: TReleaseCall',
    'two-step-transfer-blind--abandoned': 'A: TReleaseCall',
  },
};

export interface End {
  readonly says: string;
  readonly table: string;
  readonly model: ModelFile;
  /** How many steps of the table come before the one that ends the call. */
  readonly at: number;
  readonly step: Step;
  /** Just before that step. */
  readonly world: World;
}

const MODELS = new Map(
  Object.entries(MODEL_TEXTS).map(([path, text]) => {
    const read = readModel(path, text);
    if (!read.ok) throw new Error(read.error.message);
    return [read.value.id, read.value] as const;
  }),
);

function endOf(says: string, table: string, text: string): End {
  const model = must(MODELS.get(table), `a table named ${table}`);
  const at = model.steps.findIndex((one) => one.text === text && one.expected !== undefined);
  const found = must(model.steps[at], `the step ${text} of ${table}`);
  const start = initialWorld(model.devices, 't-server', undefined, model.options);
  const world = model.steps.slice(0, at).reduce((now, one) => step(now, one.step).world, start);
  return { says, table, model, at, step: found.step, world };
}

export const ENDS: readonly End[] = Object.entries(ENDS_BY_KIND).flatMap(([says, tables]) =>
  Object.entries(tables).map(([table, text]) => endOf(says, table, text)),
);

/** A name for a test's line. */
export const named = ({ says, table }: End): string => `${says}: ${table}`;
