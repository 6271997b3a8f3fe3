/** The run as one agent's client sees it, step by step: what it posted, what was answered, what came on the voice channel. */
import { voiceMessage, workspaceBody, workspaceExchange, type WorkspaceFrame, type WorkspaceMessage } from '../../../streams/index.ts';
import { HttpBlock } from '../blocks/HttpBlock.tsx';
import { StepLog, type Folds } from '../blocks/StepLog.tsx';
import { ToldBlock } from '../blocks/ToldBlock.tsx';

export function WorkspaceLog({ frames, dn }: { readonly frames: readonly WorkspaceFrame[]; readonly dn: string }) {
  const count = (after: WorkspaceFrame) => (asked(after, dn) === undefined ? 0 : 1) + told(after, dn).length;
  return <StepLog frames={frames} count={count} body={(after, folds) => <StepBody after={after} dn={dn} folds={folds} />} />;
}

const told = ({ messages }: WorkspaceFrame, dn: string) => messages.filter((one) => one.dn === dn);
function asked(after: WorkspaceFrame, dn: string) {
  const exchange = workspaceExchange(after);
  return exchange?.dn === dn ? exchange : undefined;
}

function StepBody({
  after,
  dn,
  folds: { isOpen, onToggle },
}: {
  readonly after: WorkspaceFrame;
  readonly dn: string;
  readonly folds: Folds;
}) {
  const step = String(after.frame.index);
  const exchange = asked(after, dn);
  const fold = (key: string) => ({
    open: isOpen(key),
    onToggle: (open: boolean) => {
      onToggle(key, open);
    },
  });
  return (
    <>
      {exchange === undefined ? null : 'none' in exchange ? (
        <HttpBlock exchange={exchange} {...fold(`${step} http`)} />
      ) : (
        <HttpBlock
          exchange={{
            request: { path: exchange.path, ...(exchange.body ? { body: exchange.body } : {}) },
            response: { status: exchange.answer.httpStatus, body: workspaceBody(exchange.answer), prov: exchange.answer.prov },
            prov: exchange.prov,
            ...(exchange.note === undefined ? {} : { note: exchange.note }),
          }}
          operation={exchange.operation}
          code={`code ${String(exchange.answer.code)}`}
          {...fold(`${step} http`)}
        />
      )}
      {told(after, dn).map((one, index) => {
        const key = `${step} ${String(index)}`;
        return (
          <ToldBlock
            key={key}
            stream="workspace-v3"
            told={one}
            state={one.call?.state}
            about={about(one)}
            value={() => voiceMessage(one)}
            {...fold(key)}
          />
        );
      })}
    </>
  );
}

const about = ({ call }: WorkspaceMessage): string =>
  call ? `call ${call.connID}, ${call.participants.map(({ number }) => number).join(', ')}` : '';
