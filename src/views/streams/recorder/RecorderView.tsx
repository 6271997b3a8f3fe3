/**
 * What the recorder has, a builder for its Delete Call request, and what it did, step by step. Sending a
 * request is a step of the scenario: it can be undone, and stands in the link.
 */
import { useStore, currentRun } from '../../../store/index.ts';
import { RECORDER_CHOICES, recorderAt } from '../../../streams/index.ts';
import { useRequestDraft } from './recorderDraft.ts';
import { ChoiceList } from '../blocks/ChoiceList.tsx';
import { ConversationList } from './ConversationList.tsx';
import { RecorderAnswer } from './RecorderAnswer.tsx';
import { RecorderLog } from './RecorderLog.tsx';
import { RecorderSettings } from './RecorderSettings.tsx';
import { RequestBuilder } from './RequestBuilder.tsx';
import './recorder.css';

export function RecorderView() {
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const { state } = recorderAt(run, cursor);
  const [draft, change] = useRequestDraft(state);
  return (
    <section className="rec" aria-label="Recorder">
      <ConversationList
        conversations={[...state.conversations]}
        onUse={(name, value) => {
          change({ by: name, value });
        }}
      />
      <div className="rec__request">
        <RequestBuilder draft={draft} state={state} onChange={change} />
        <RecorderAnswer run={run} cursor={cursor} />
      </div>
      <RecorderSettings key={`${state.apiKey} ${String(state.requiresToken)}`} state={state} />
      <RecorderLog run={run} cursor={cursor} />
      <ChoiceList choices={RECORDER_CHOICES} />
    </section>
  );
}
