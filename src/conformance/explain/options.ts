/** How a switch may be set otherwise: each value of each option beside the default, in the order of the list. */
import { OPTION_NAMES, OPTIONS, type Options } from '../../model/index.ts';

/** A value of an option with which the log conforms. */
export interface ConformsIf {
  readonly options: Options;
  readonly option: string;
  readonly value: string;
  /** "conforms if single-step-conference-joins is at-once: While it still rings …" */
  readonly message: string;
}

interface Info {
  readonly values: readonly string[];
  readonly default: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly orDN?: boolean;
}
/** Where the value of an option may be a DN, so many of the log are tried. */
const MOST_DNS = 6;

/** Every setting that differs from the default in one option. In: the DNs that an option may name. */
export function otherSettings(dns: readonly string[]): readonly ConformsIf[] {
  return OPTION_NAMES.flatMap((option) => {
    const info: Info = OPTIONS[option];
    return [...info.values, ...(info.orDN === true ? dns.slice(0, MOST_DNS) : [])]
      .filter((value) => value !== info.default)
      .map((value) => ({
        options: { [option]: value },
        option,
        value,
        message: `conforms if ${option} is ${value}: ${info.changes[value] ?? 'The call goes there.'}`,
      }));
  });
}

/** Both set otherwise. */
export function bothOf(one: ConformsIf, other: ConformsIf): ConformsIf {
  const second = other.message.replace(/^conforms if /, '');
  return {
    options: { ...one.options, ...other.options },
    option: `${one.option}, ${other.option}`,
    value: `${one.value}, ${other.value}`,
    message: `${one.message.replace(/\.$/, '')}; and ${second}`,
  };
}
