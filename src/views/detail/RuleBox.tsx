/** The rule row behind a step or an event: what it is called, what sets it off, and where it stands. */
import { ruleInfo } from '../../model/index.ts';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import { SourceLink } from '../ui/SourceLink.tsx';

export function RuleBox({ rule, line }: { readonly rule: string; readonly line?: number }) {
  const info = ruleInfo(rule);
  return (
    <dl className="dt__facts" data-rule={rule}>
      <dt>Rule</dt>
      <dd>
        {info.title}
        {line === undefined ? null : `, line ${line + 1}`} <ProvenanceMark prov={info.prov} word />
      </dd>
      <dt>Row</dt>
      <dd>
        <code>{rule}</code>
        {info.on.length === 0 ? null : <> on {info.on.join(', ')}</>}
      </dd>
      <dt>Source</dt>
      <dd>
        <SourceLink source={info.ref} />
      </dd>
      {info.note === undefined ? null : (
        <>
          <dt>Note</dt>
          <dd>{info.note}</dd>
        </>
      )}
    </dl>
  );
}
