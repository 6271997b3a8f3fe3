/** The answer to the last request, as text: what came, how we know its shape, and why it is an error. */
import { frameOf, describeStep, type Run } from '../../../scenario/index.ts';
import { actions } from '../../../store/index.ts';
import { SHAPES, RECORDER_ERRORS, recorderFrames } from '../../../streams/index.ts';
import { SourceLink } from '../../ui/SourceLink.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';

export function RecorderAnswer({ run, cursor }: { readonly run: Run; readonly cursor: number }) {
  const frame = recorderFrames(run)
    .slice(0, cursor + 1)
    .findLast(({ outcome }) => outcome !== undefined);
  if (frame?.outcome === undefined) {
    return (
      <section className="rec__part rec__answer" aria-label="Answer">
        <h3>Answer</h3>
        <p className="rec__hint">Nothing has been asked up to this step. Send the request, and the answer appears here.</p>
      </section>
    );
  }
  const { response, error } = frame.outcome;
  const shape = SHAPES[response.shape];
  const step = frameOf(run, frame.step)?.step;
  return (
    <section className="rec__part rec__answer" aria-label="Answer" data-answer={error ? 'error' : 'success'}>
      <div className="rec__head">
        <h3>Answer</h3>
        <Badge mono tip="The status is always 200: no source shows one">
          {response.status}
        </Badge>
        <Badge mono>{response.contentType}</Badge>
      </div>
      <p className="rec__hint">
        to{' '}
        <button
          type="button"
          className="rec__link"
          onClick={() => {
            actions.goTo(frame.step);
          }}
        >
          step {frame.step}
        </button>
        {step === undefined ? '' : `, ${describeStep(step)}`}
      </p>
      {error === undefined ? null : (
        <p className="rec__error" role="note">
          <b>{RECORDER_ERRORS[error.kind].title}.</b> {error.message} <ProvenanceMark prov={RECORDER_ERRORS[error.kind].prov} />
        </p>
      )}
      <pre className="rec__body" aria-label="Body of the answer" tabIndex={0}>
        {response.body}
      </pre>
      <p className="rec__hint">
        <ProvenanceMark prov={shape.prov} word /> {shape.title}: {shape.says} <SourceLink source={shape.ref} />
      </p>
    </section>
  );
}
