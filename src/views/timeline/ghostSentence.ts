/** What a previewed step would send, in one sentence for those who do not see the ghosts. */
import { describeStep, type Frame } from '../../scenario/index.ts';
import { sayEvents } from '../../store/index.ts';

/** "B: TReleaseCall, call 1 would send: EventReleased to B, EventPartyDeleted to A and C." */
export function ghostSentence(frame: Frame): string {
  if (frame.step === undefined) return '';
  const step = describeStep(frame.step);
  if (frame.refusal !== undefined) return `${step} would be refused. ${frame.refusal.message}`;
  if (frame.events.length === 0) return `${step} would send no events.`;
  return `${step} would send: ${sayEvents(frame)}.`;
}
