import { maskFor, maskScenario, type OpenedCall } from '../../store/logs/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** What is replaced by what, and what remains: said before the scenario is masked, so that nobody shares what he did not see. */
export function MaskDialog({ call, onClose }: { readonly call: OpenedCall; readonly onClose: () => void }) {
  const mask = maskFor(call);
  return (
    <Dialog title="Mask before sharing" onClose={onClose}>
      <div className="mask">
        <p>The scenario opens anew with these names in place of numbers. Its link, exports and copied text hold only them.</p>
        <table className="mask__table">
          <caption className="vh">What is replaced</caption>
          <thead>
            <tr>
              <th scope="col">In the log</th>
              <th scope="col">Masked</th>
            </tr>
          </thead>
          <tbody>
            {mask.pairs.map(([from, to]) => (
              <tr key={from}>
                <td>{from}</td>
                <td>{to}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>User data, extensions and reasons: each text and number becomes a word of its own; the keys too.</p>
        <p>
          <b>What remains:</b> {mask.remains.join('; ')}.
        </p>
        <div className="logs__buttons">
          <Button
            look="primary"
            onClick={() => {
              maskScenario(call);
              onClose();
            }}
          >
            Mask and open
          </Button>
          <Button onClick={onClose}>Leave it as it is</Button>
        </div>
      </div>
    </Dialog>
  );
}
