/**
 * Rough weather on purpose, so that a client's developer sees what their software does in it: answers that are late or
 * fail, notifications that are lost or come twice, clients and sessions that the server has forgotten, an operation
 * that is accepted and fails afterwards. Which faults there are, and their fields, is the mock's own.
 */
import { bad, good, type Result } from '../scenario/index.ts';
import { quoted } from '../tlib/index.ts';
import { json, type Reply } from './http.ts';

export interface FaultsInForce {
  /** Every answer waits so long. */
  readonly delayMs?: number;
  /** So many further notifications are lost; their numbers are left out. */
  readonly dropNotifications?: number;
  /** So many further notifications come twice, with the same number. */
  readonly duplicate?: number;
  /** So many further requests are answered with this status. */
  readonly status?: number;
  readonly requests?: number;
  /** The next such operation, by its name in the API that it is posted to, is accepted, nothing is done, and an error follows. */
  readonly lateError?: { readonly operation: string; readonly afterMs: number };
}
/** What happens at once and is not in force afterwards. */
export interface FaultsAtOnce {
  /** Every CometD client must shake hands again. */
  readonly forgetClients?: boolean;
  /** As if the server had been started again in the middle: clients and sessions are gone, connections are cut. */
  readonly restart?: boolean;
}

const whole = (most: number) => (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
const isTrue = (value: unknown): boolean => value === true;
const MINUTE = 60_000;
const FIELDS: Readonly<Record<keyof FaultsInForce | keyof FaultsAtOnce, readonly [(value: unknown) => boolean, string]>> = {
  delayMs: [whole(MINUTE), 'milliseconds, from 1 to 60000'],
  dropNotifications: [whole(1000), 'a number from 1 to 1000'],
  duplicate: [whole(1000), 'a number from 1 to 1000'],
  status: [(value) => whole(599)(value) && (value as number) >= 400, 'an HTTP status from 400 to 599'],
  requests: [whole(1000), 'a number from 1 to 1000'],
  lateError: [isLateError, 'an object with "operation" and "afterMs" (0 to 60000)'],
  forgetClients: [isTrue, 'true'],
  restart: [isTrue, 'true'],
};

function isLateError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { operation, afterMs, ...others } = value as Readonly<Record<string, unknown>>;
  return typeof operation === 'string' && (afterMs === 0 || whole(MINUTE)(afterMs)) && Object.keys(others).length === 0;
}

/** In: what was posted to /model/faults. Out: the faults, or what is wrong in a sentence. */
export function readFaults(value: unknown): Result<FaultsInForce & FaultsAtOnce, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('Faults are an object, such as { "delayMs": 500 }.');
  const entries = Object.entries(value);
  if (entries.length === 0) return bad(`There is no fault in it; there are ${Object.keys(FIELDS).join(', ')}.`);
  for (const [name, one] of entries) {
    if (!Object.hasOwn(FIELDS, name)) return bad(`There is no fault ${quoted(name)}; there are ${Object.keys(FIELDS).join(', ')}.`);
    const [isRight, expected] = FIELDS[name as keyof typeof FIELDS];
    if (!isRight(one)) return bad(`"${name}" is ${expected}.`);
  }
  if ('requests' in value && !('status' in value)) return bad('"requests" says how many requests get a "status", which is missing.');
  return good(value as FaultsInForce & FaultsAtOnce);
}

export class Faults {
  private now: FaultsInForce = {};

  get inForce(): FaultsInForce {
    return this.now;
  }

  begin({ forgetClients: _, restart: __, ...faults }: FaultsInForce & FaultsAtOnce): void {
    this.now = { ...this.now, ...faults, ...(faults.status !== undefined && faults.requests === undefined ? { requests: 1 } : {}) };
  }

  end(): void {
    this.now = {};
  }

  /** Before a request is answered. Out: the answer that it gets instead. */
  async meet(): Promise<Reply | undefined> {
    const { delayMs, status, requests = 0 } = this.now;
    if (status !== undefined) {
      const { status: _, requests: __, ...others } = this.now;
      this.now = requests > 1 ? { ...this.now, requests: requests - 1 } : others;
    }
    if (delayMs !== undefined)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, delayMs);
      });
    return status === undefined
      ? undefined
      : json(status, { statusCode: 4, statusMessage: 'A fault that was asked for at /model/faults.' }, { 'retry-after': '1' });
  }

  /** How often the next notification is delivered: once, unless it is lost or doubled. */
  times(): number {
    if (this.used('dropNotifications')) return 0;
    return this.used('duplicate') ? 2 : 1;
  }

  private used(name: 'dropNotifications' | 'duplicate'): boolean {
    const left = this.now[name];
    if (left === undefined) return false;
    const { [name]: _, ...others } = this.now;
    this.now = left > 1 ? { ...others, [name]: left - 1 } : others;
    return true;
  }

  /** Does an accepted operation fail afterwards? It happens once, and then `tell` says so, after as long as was asked for. */
  failsLate(operation: unknown, tell: () => void): boolean {
    const { lateError, ...others } = this.now;
    if (lateError === undefined || lateError.operation !== operation) return false;
    this.now = others;
    setTimeout(tell, lateError.afterMs).unref();
    return true;
  }
}
