/**
 * One step on its way: the world being changed, who acts on which call, and the events so far. Rows work
 * on a scene through selectors, terms, conditions and effects; nothing outside a step keeps one.
 */
import { ACTIONS, isMonitored, must, REQUESTS, type EventName } from '../../tlib/index.ts';
import { chartEvent, nextState, type ChartEvent } from '../party/machines.ts';
import { buildEvent, type Overrides } from '../world/tevent.ts';
import type { Call, ConnID, Device, DN, DNStatus, EndedCall, Party, Step, TEvent, World } from '../world/types.ts';
import { chartKind, deviceOf, kindOf, withheldIn, withNumber } from '../world/world.ts';

interface Move {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly event: EventName;
  readonly chartEvent: ChartEvent;
  readonly rule: string;
}

/** A request that invited a party, and came to nothing. */
export interface Unanswered {
  readonly by: DN;
  /** The number of the request. */
  readonly at: number;
  readonly connID: ConnID;
}

export class Scene {
  readonly world: World;
  readonly step: Step;
  readonly self: DN;
  /** The call acted on: the request's connID, then the call that the step creates. */
  call: ConnID | undefined;
  /** The second call of a two-call request: the held one. */
  second: ConnID | undefined;
  /** Where the call goes now, after forwarding; and what was dialled. */
  target: DN | undefined;
  dialed: DN | undefined;
  /** CallState at a destination that the call reaches by transfer, redirection or forwarding. */
  arrives: 'OK' | 'Transferred' | 'Forwarded' | 'Redirected' | 'ConverseOn' = 'OK';
  /** The queue or routing point that sends the call on. */
  sentBy: DN | undefined;
  /** The call is released whole, whoever was named. */
  asRelease = false;
  /** The party whose place the destination takes, and with it its role and queue. */
  replaces: Party | undefined;
  /** The DN that an `each` line is about just now. */
  each: DN | undefined;
  /** The calls of a completion as they were before it. */
  mainParties: readonly DN[] = [];
  moved: readonly DN[] = [];
  movedObservers: readonly DN[] = [];
  mainObservers: readonly DN[] = [];
  consult: ConnID | undefined;
  /** Observers whose part in a call ended in this step. */
  readonly observersGone: DN[] = [];
  /** Who invited somebody who never joined, in the call that was to be joined. */
  unanswered: readonly Unanswered[] = [];
  /** Supervisors whose observing ends. */
  letGo: readonly DN[] = [];

  readonly events: TEvent[] = [];
  readonly silent: TEvent[] = [];
  readonly ended: EndedCall[] = [];
  cell = 0;
  created: number;
  status: Readonly<Record<DN, DNStatus>>;
  private calls: Call[];
  private shared = true;
  private moves: Move[] = [];
  private answered = false;

  constructor(world: World, step: Step) {
    this.world = withNumber(world, step.otherDN);
    this.step = step;
    this.self = step.thisDN;
    this.target = step.otherDN;
    this.dialed = step.otherDN;
    this.calls = world.calls as Call[];
    this.created = world.created;
    this.status = world.status;
  }

  callOf(connID: ConnID | undefined): Call | undefined {
    return connID === undefined ? undefined : this.calls.find((call) => call.connID === connID);
  }

  /** The call acted on. Throws where a row speaks of one that is not there. */
  subject(): Call {
    const call = this.callOf(this.call);
    if (!call) throw new Error(`step ${this.describe()}: the rule needs a call and there is none`);
    return call;
  }

  partyIn(connID: ConnID | undefined, dn: DN | undefined): Party | undefined {
    return this.callOf(connID)?.parties.find((party) => party.dn === dn);
  }

  /** The acting DN's party in the call acted on. */
  selfParty(): Party | undefined {
    return this.partyIn(this.call, this.self);
  }

  /** Who leaves the call: the member that the request takes out, or the acting DN. */
  leaver(): DN {
    const { request } = this.step;
    const takesOut = request !== undefined && REQUESTS[request].other === 'taken out';
    return takesOut && !this.asRelease ? must(this.target, 'the member to take out') : this.self;
  }

  device(dn: DN | undefined): Device | undefined {
    return dn === undefined ? undefined : deviceOf(this.world, dn);
  }

  statusOf(dn: DN): DNStatus {
    return this.status[dn] ?? {};
  }

  setStatus(dn: DN, change: DNStatus): void {
    this.status = { ...this.status, [dn]: { ...this.status[dn], ...change } };
  }

  dropStatus(dn: DN, key: keyof DNStatus): void {
    const { [key]: _, ...rest } = this.statusOf(dn);
    this.status = { ...this.status, [dn]: rest };
  }

  /** Who observes a DN, if anybody: one supervisor at most. */
  supervisorOf(dn: DN): DN | undefined {
    return Object.keys(this.status).find((one) => this.status[one]?.observes === dn);
  }

  stopObserving(dn: DN): void {
    this.dropStatus(dn, 'observes');
    this.dropStatus(dn, 'monitorType');
  }

  allCalls(): readonly Call[] {
    return this.calls;
  }

  addCall(call: Call): void {
    this.own();
    this.calls.push(call);
  }

  removeCall(connID: ConnID): void {
    this.calls = this.calls.filter((call) => call.connID !== connID);
    this.shared = false;
  }

  updateCall(connID: ConnID, change: Partial<Call>): void {
    const at = this.calls.findIndex((call) => call.connID === connID);
    const call = must(this.calls[at], 'the call');
    if ((Object.keys(change) as (keyof Call)[]).every((key) => change[key] === call[key])) return;
    this.own();
    this.calls[at] = { ...call, ...change };
  }

  replaceCall(call: Call): void {
    this.own();
    this.calls = this.calls.map((one) => (one.connID === call.connID ? call : one));
  }

  /** A party that stood aside is a main party from here on. */
  joinFully(connID: ConnID, dn: DN): void {
    const call = must(this.callOf(connID), 'the call');
    this.updateCall(connID, {
      parties: call.parties.map((party) => {
        if (party.dn !== dn) return party;
        const { invitedBy: _by, invitedAt: _at, aside: _aside, ...joined } = party;
        return joined;
      }),
    });
  }

  /** What the acting routing point gives the call; undefined ends it. */
  setTreatment(treatment: string | undefined): void {
    const { connID, parties } = this.subject();
    if (this.selfParty()?.treatment === treatment) return;
    this.updateCall(connID, {
      parties: parties.map((party) => {
        if (party.dn !== this.self) return party;
        const { treatment: _, ...untreated } = party;
        return treatment === undefined ? untreated : { ...untreated, treatment };
      }),
    });
  }

  updateParty(connID: ConnID, dn: DN, change: Partial<Party>): void {
    const call = must(this.callOf(connID), 'the call');
    this.updateCall(connID, { parties: call.parties.map((party) => (party.dn === dn ? { ...party, ...change } : party)) });
  }

  /** A DN becomes part of a call, as yet in state Null: its first event moves it. */
  join(connID: ConnID, dn: DN, party: Pick<Party, 'role'> & Partial<Party>): void {
    const device = must(this.device(dn), 'the device');
    const kind = kindOf(device);
    const joined: Party = { dn, connID, state: 'Null', monitored: isMonitored(kind), chart: chartKind(kind), ...party };
    this.updateCall(connID, { parties: [...must(this.callOf(connID), 'the call').parties, joined] });
  }

  /** Sends one event of a row, and notes the move it causes. */
  send(dn: DN, connID: ConnID | undefined, event: EventName, overrides: Overrides, rule: string, line: number): TEvent {
    const call = this.callOf(connID);
    const party = call?.parties.find((one) => one.dn === dn);
    const device = this.device(dn);
    const refused = event === 'EventError' && this.unanswered.length === 0;
    const told = device !== undefined && isMonitored(kindOf(device)) && (this.isRegistered(dn) || refused);
    const answers = told ? this.requestAnswered(dn, event) : undefined;
    const ordinal = this.world.steps + 1;
    const built = buildEvent(
      {
        profile: this.world.profile,
        options: this.world.options,
        withheld: withheldIn(this.world),
        event,
        dn,
        device,
        call,
        party,
        overrides,
        step: this.step,
        ordinal,
        answers,
        monitors: this.monitorType(dn, event, overrides),
      },
      rule,
      line,
      this.cell,
    );
    (told ? this.events : this.silent).push(built);
    if (call && device && event !== 'EventError' && (party || event !== 'EventAttachedDataChanged')) {
      const callState = built.attributes.CallState;
      this.moves.push({
        dn,
        connID: call.connID,
        event,
        chartEvent: chartEvent(event, typeof callState === 'string' ? callState : undefined),
        rule,
      });
    }
    return built;
  }

  /** Of an event about observing: one call or all, by what the supervisor asked for. */
  private monitorType(dn: DN, event: EventName, { ThisDNRole }: Overrides): DNStatus['monitorType'] {
    if (event !== 'EventMonitoringNextCall' && event !== 'EventMonitoringCancelled') return undefined;
    const supervisor = ThisDNRole === 'Observer' ? dn : this.supervisorOf(dn);
    return supervisor === undefined ? undefined : (this.statusOf(supervisor).monitorType ?? 'all-calls');
  }

  /** Finds the invitations that nobody will come of: who was invited is gone without joining, or who invited has left the call. */
  endInvitations(): readonly Unanswered[] {
    const pending = this.calls.flatMap((call) => call.parties.filter(({ aside, state }) => aside === 'invited' && state !== 'Null'));
    const found: Unanswered[] = [];
    for (const { dn, connID, invitedBy: by, invitedAt: at } of this.world.calls.flatMap((call) => call.parties)) {
      if (by === undefined || at === undefined) continue;
      const waits = pending.find((party) => party.invitedAt === at);
      const joined = (this.partyIn(connID, dn)?.state ?? 'Null') !== 'Null' && waits === undefined;
      if (joined || (waits && (this.partyIn(waits.connID, by)?.state ?? 'Null') !== 'Null')) continue;
      found.push({ by, at, connID: waits?.connID ?? connID });
      if (waits) this.forgetInvitation(waits);
    }
    this.unanswered = found;
    return found;
  }

  /** Who invited it is answered already: nothing more comes of that request. */
  private forgetInvitation({ connID, dn }: Party): void {
    const call = must(this.callOf(connID), 'the call');
    const parties = call.parties.map((party) => {
      if (party.dn !== dn) return party;
      const { invitedAt: _, ...rest } = party;
      return rest;
    });
    this.updateCall(connID, { parties });
  }

  /** Is a client registered on the DN? Every DN has one until it unregisters. */
  isRegistered(dn: DN): boolean {
    return this.statusOf(dn).registered !== false;
  }

  /** The number of the request that the next event of a DN answers: this one, or the one that invited who joins now. */
  private requestAnswered(dn: DN, event: EventName): number | undefined {
    const invited = event === 'EventPartyAdded' ? this.selfParty() : undefined;
    if (invited?.invitedBy === dn && invited.invitedAt !== undefined) return invited.invitedAt;
    if (event === 'EventError' && this.unanswered.length > 0) {
      // Each of several invitations that came to nothing has an answer of its own.
      const next = this.unanswered.find(({ by }) => by === dn);
      this.unanswered = this.unanswered.filter((each) => each !== next);
      return next?.at;
    }
    if (this.answered || dn !== this.self || this.step.request === undefined) return undefined;
    this.answered = true;
    return this.world.steps + 1;
  }

  /** Has the current cell any event, told to a client or not? */
  sentInCell(): boolean {
    return (
      (this.events.at(-1) ?? this.silent.at(-1)) !== undefined &&
      [this.events.at(-1), this.silent.at(-1)].some((event) => event?.cell === this.cell)
    );
  }

  /** Lets the events sent so far move their parties. An event that a chart does not allow is a broken rule. */
  settle(): void {
    const moves = this.moves;
    this.moves = [];
    for (const { dn, connID, event, chartEvent: type, rule } of moves) {
      const party = this.partyIn(connID, dn);
      const chart = party?.chart ?? chartKind(kindOf(must(this.device(dn), 'the device')));
      const from = party?.state ?? 'Null';
      const to = nextState(chart, from, type);
      if (to === undefined)
        throw new Error(`rule ${rule}: ${event} is not legal for ${dn} in call ${connID}, which is ${from} (${this.describe()})`);
      if (party && to !== from) this.updateParty(connID, dn, { state: to });
      if (party?.role === 'Observer' && to === 'Null') this.observersGone.push(dn);
    }
  }

  /** The world after the step: parties in state Null are gone, and with the last one the call. */
  finish(): World {
    this.settle();
    if (!this.shared) this.sweep();
    return { ...this.world, calls: this.calls, created: this.created, status: this.status, steps: this.world.steps + 1 };
  }

  describe(): string {
    return `${this.self}: ${this.step.request ?? this.step.action}${this.step.otherDN === undefined ? '' : ` ${this.step.otherDN}`}`;
  }

  private sweep(): void {
    const kept: Call[] = [];
    for (const call of this.calls) {
      const stays = call.parties.every((party) => party.state !== 'Null')
        ? call.parties
        : call.parties.filter((party) => party.state !== 'Null');
      if (stays.length === 0) this.ended.push({ connID: call.connID, cause: 'released', ...this.whoEnds() });
      else kept.push(stays === call.parties ? call : { ...call, parties: stays });
    }
    this.calls = kept;
  }

  /** Who ended a call. What comes to nothing by itself, as a call that nobody answers, was ended by nobody. */
  private whoEnds(): Pick<EndedCall, 'by'> {
    const { action } = this.step;
    return action !== undefined && ACTIONS[action].ends ? {} : { by: this.self };
  }

  private own(): void {
    if (!this.shared) return;
    this.calls = [...this.calls];
    this.shared = false;
  }
}
