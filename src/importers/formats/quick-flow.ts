/**
 * SIP Span's "Quick Flow": `02:41:48.853  EventCallCreated(dn=null|odn=null|connid=006e…|refid=|msgid=)`. Names are cut to
 * 19 characters. SIP lines beside them are known and are no records. Source: three genuine lines.
 */
import { put, type ObservedList } from '../../scenario/observed/index.ts';
import type { Importer } from '../text/importer.ts';
import { single } from '../text/importer.ts';
import { cutMessageName } from '../text/names.ts';
import { readTime } from '../text/time.ts';
import { bareValue } from '../text/values.ts';

const LINE = /^(?:(?:Events|Requests|SIP):\s*)?(\d\d:\d\d:\d\d\.\d{3})\s+((?:Event|Request)\w+)\((\w+=[^)]*)\)\s*$/;
const SIP = /^(?:SIP:\s*)?\d\d:\d\d:\d\d\.\d{3}\s+(?:<-|->).*\[.*Cid\d+ ?\]/;
const NAMES: Readonly<Record<string, string>> = {
  dn: 'ThisDN',
  odn: 'OtherDN',
  connid: 'ConnID',
  refid: 'ReferenceID',
  msgid: 'MessageID',
};

function attributesOf(text: string): ObservedList {
  const attributes: ObservedList = {};
  for (const part of text.split('|')) {
    const equals = part.indexOf('=');
    const value = part.slice(equals + 1);
    const name = NAMES[part.slice(0, equals)] ?? part.slice(0, equals);
    if (value === '' || value === 'null') continue;
    put(attributes, name, value.startsWith("'") ? value.slice(1, -1) : bareValue(name, value));
  }
  return attributes;
}

export const quickFlow: Importer = {
  name: 'sip-span',
  says: 'lines such as "02:41:48.853  EventRinging(dn=\'3010\'|odn=null|connid=006e03a646bbc001|refid=|msgid=)"',
  recognises: (line) => line.length < 1000 && line.endsWith(')') && LINE.test(line),
  parse: (line) => {
    const match = LINE.exec(line);
    if (match === null) return undefined;
    const time = readTime(match[1] ?? '')?.time;
    const { name, kind } = cutMessageName(match[2] ?? '');
    return single({
      name,
      kind,
      direction: kind === 'request' ? 'received' : 'sent',
      attributes: attributesOf(match[3] ?? ''),
      ...(time === undefined ? {} : { time }),
    });
  },
  aside: (line) => line.length < 2000 && line.includes(' Cid') && SIP.test(line),
};
