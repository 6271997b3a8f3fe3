/** The run as one agent's client sees it, step by step: what it posted, what was answered, what came by CometD. */
import { httpExchange, SAMPLE_BASE, type ApiFrame } from '../../../streams/index.ts';
import { HttpBlock } from '../blocks/HttpBlock.tsx';
import { StepLog, type Folds } from '../blocks/StepLog.tsx';
import { MessageBlock } from './MessageBlock.tsx';

export interface WebServicesLogProps {
  readonly frames: readonly ApiFrame[];
  readonly dn: string;
}

export function WebServicesLog({ frames, dn }: WebServicesLogProps) {
  const count = (api: ApiFrame) => (asked(api, dn) === undefined ? 0 : 1) + told(api, dn).length;
  return <StepLog frames={frames} count={count} body={(api, folds) => <StepBody api={api} dn={dn} folds={folds} />} />;
}

function asked(api: ApiFrame, dn: string) {
  const exchange = httpExchange(api, SAMPLE_BASE);
  return exchange?.dn === dn ? exchange : undefined;
}
const told = ({ notifications }: ApiFrame, dn: string) => notifications.filter((one) => one.dn === dn);

function StepBody({ api, dn, folds: { isOpen, onToggle } }: { readonly api: ApiFrame; readonly dn: string; readonly folds: Folds }) {
  const step = String(api.frame.index);
  const exchange = asked(api, dn);
  return (
    <>
      {exchange === undefined ? null : (
        <HttpBlock
          exchange={exchange}
          open={isOpen(`${step} http`)}
          onToggle={(open) => {
            onToggle(`${step} http`, open);
          }}
        />
      )}
      {told(api, dn).map((one, index) => {
        const key = `${step} ${String(index)}`;
        return (
          <MessageBlock
            key={key}
            notification={one}
            open={isOpen(key)}
            onToggle={(open) => {
              onToggle(key, open);
            }}
          />
        );
      })}
    </>
  );
}
