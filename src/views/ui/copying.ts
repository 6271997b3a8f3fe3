/** Copying to the clipboard, and saying so. */
import { scenarioJson } from '../../exports/document/index.ts';
import { actions, getState, linkOf, linkProblemOf, currentDocument } from '../../store/index.ts';

/** Copies a text and says what was copied; where the browser forbids it, says that. */
export async function copy(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    actions.notify({ kind: 'info', title: `${what} copied`, message: `${String(text.length)} characters are on the clipboard.` });
    return true;
  } catch {
    actions.notify({
      kind: 'refused',
      title: `${what} was not copied`,
      message: 'The browser did not give access to the clipboard. Select the text and copy it yourself.',
    });
    return false;
  }
}

/** The scenario of the shown branch as its JSON document. */
export const shownJson = (): string => scenarioJson(currentDocument(getState()));

export const copyJson = async (): Promise<boolean> => copy(shownJson(), 'JSON');

/** The whole address of a link, as somebody else would open it. */
export const fullLink = (link: string): string => new URL(link, document.baseURI).href;

/** Copies the link, says how long it is, and shows the other forms. A link that would not open is not copied: the panel says why. */
export async function share(): Promise<void> {
  actions.openPanel('share');
  if (linkProblemOf(getState()) === undefined) await copy(fullLink(linkOf(getState())), 'Link');
}
