/** From what is typed into a form to the body of an operation of the Workspace API. */
import { workspacePairs, type WorkspaceField, type WorkspaceOperationRow } from '../../../streams/index.ts';
import { pairsOf } from '../web-services/operationBody.ts';

export type FieldValues = Readonly<Record<string, string>>;

const RARELY_FILLED: readonly string[] = ['location', 'outboundCallerId', 'monitoringScope', 'monitoringMode'];

/** The fields that a form asks for: those that the call model has a place for. */
export const askedFields = ({ fields }: WorkspaceOperationRow): readonly WorkspaceField[] =>
  fields.filter(({ name, kind }) => kind !== 'reasons' && kind !== 'extensions' && !RARELY_FILLED.includes(name));

/** In: the operation and the values by field. Out: `{ data }`, undefined where nothing is given: the body is then empty. */
export function requestBody(row: WorkspaceOperationRow, values: FieldValues): Readonly<Record<string, unknown>> | undefined {
  const data: Record<string, unknown> = {};
  for (const { name, kind, required } of askedFields(row)) {
    const value = values[name]?.trim() ?? '';
    if (value !== '' || required) data[name] = kind === 'userData' ? workspacePairs(pairsOf(value)) : value;
  }
  return Object.keys(data).length === 0 ? undefined : { data };
}
