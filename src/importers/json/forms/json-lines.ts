/**
 * Our own JSON Lines, as `simulate` and `export` print them: `{"step":6,"stream":"dn","event":"EventReleased","dn":"B",…}`,
 * and in the stream `step` what was done, `{"step":6,"stream":"step","did":{"request":"TReleaseCall","thisDN":"B"}}`.
 */
import { messageName } from '../../text/names.ts';
import { isObject, observedList, wordOf, type JsonForm, type JsonObject } from './form.ts';
import type { Draft } from '../../text/importer.ts';
import { recordAttributes, recordTime } from './voice-callthread.ts';

const WITHOUT: ReadonlySet<string> = new Set(['Event', 'id', 'time']);

/** A step of ours: its fields stand under their own names, in the manual's spelling with a capital letter. */
function stepOf(did: JsonObject): Pick<Draft, 'kind' | 'name' | 'attributes'> {
  const { request, action, ...fields } = did;
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]));
  const { OtherConnID, ...rest } = named;
  const attributes = observedList(OtherConnID === undefined ? rest : { ...rest, TransferConnID: OtherConnID });
  return { kind: 'request', name: wordOf(request) ?? wordOf(action) ?? '', attributes };
}

export const jsonLinesForm: JsonForm = {
  name: 'json-lines',
  says: 'our own JSON Lines, {"step":1,"stream":"dn","event":"EventDialing","dn":"A",…}',
  recognises: (value) => typeof value.step === 'number' && typeof value.stream === 'string',
  parse: (value, before) => {
    const attributes = isObject(value.attributes) ? recordAttributes(value.attributes, WITHOUT) : {};
    const time = recordTime(isObject(value.attributes) ? value.attributes.time : value.time) ?? before;
    const when = time === undefined ? {} : { time };
    if (value.stream === 'dn') return [{ ...messageName(wordOf(value.event) ?? ''), direction: 'sent', attributes, ...when }];
    if (value.stream !== 'step')
      return [{ kind: 'other', name: `${wordOf(value.stream) ?? ''} ${wordOf(value.event) ?? ''}`, attributes, ...when }];
    if (isObject(value.did)) return [{ ...stepOf(value.did), direction: 'received', ...when }];
    return [{ kind: 'other', name: 'devices', attributes: observedList({ devices: value.devices }) }];
  },
};
