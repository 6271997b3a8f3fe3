/** How the recorder is set up in this scenario. Changing it opens the scenario anew at the same step, which undo takes back. */
import { useState } from 'react';
import { actions, getState, currentDocument } from '../../../store/index.ts';
import { DEFAULT_API_KEY, type RecorderState } from '../../../streams/index.ts';
import type { ScenarioDocument } from '../../../scenario/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';

export function RecorderSettings({ state }: { readonly state: RecorderState }) {
  const [apiKey, setApiKey] = useState(state.apiKey);
  const [requiresToken, setRequiresToken] = useState(state.requiresToken);
  const same = apiKey === state.apiKey && requiresToken === state.requiresToken;
  return (
    <details className="rec__part rec__settings">
      <summary>The recorder of this scenario: {state.requiresToken ? 'its key requires a token' : 'its key alone is enough'}</summary>
      <form
        className="rec__fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (!same) setUp(apiKey, requiresToken);
        }}
      >
        <TextField
          className="rec__wide"
          label="The API key that it knows"
          value={apiKey}
          spellCheck={false}
          autoComplete="off"
          maxLength={256}
          onChange={setApiKey}
        />
        <label className="rec__check">
          <input
            type="checkbox"
            checked={requiresToken}
            onChange={({ target }) => {
              setRequiresToken(target.checked);
            }}
          />
          The key requires a token
        </label>
        <Button type="submit" look="outline" reason={same ? 'Nothing is changed' : undefined}>
          Set up
        </Button>
      </form>
      <p className="rec__hint">
        Which devices are recorded is a property of the device; all telephones of the switch are unless they say not.
      </p>
    </details>
  );
}

function setUp(apiKey: string, requiresToken: boolean): void {
  const { recorder: _, ...document }: ScenarioDocument = currentDocument(getState());
  const recorder = { ...(apiKey === DEFAULT_API_KEY ? {} : { apiKey }), ...(requiresToken ? { requiresToken } : {}) };
  actions.openScenario(Object.keys(recorder).length === 0 ? document : { ...document, recorder }, getState().cursor);
}
