/** Holds the catalogue to the manual's table of contents, to the models known by name, and to the files. */
import { describe, expect, it } from 'vitest';
import { startRun, validateScenario } from '../scenario/index.ts';
import { PROVENANCES } from '../tlib/index.ts';
import { CATALOG, catalogEntry, MODEL_ERRORS, MODEL_FILES } from './catalog.ts';
import { MODEL_TEXTS } from './models.ts';
import { CATALOG_GROUPS, groupOf, type CatalogEntry } from './read/index.ts';

const files = new Map(MODEL_FILES.map((file) => [file.id, file]));
const done = CATALOG.filter((entry): entry is CatalogEntry & Required<Pick<CatalogEntry, 'document'>> => entry.document !== undefined);

/** The models known by name, one by one. */
const MODELS = `
  simple-call-internal-inbound inbound-call-external-caller no-answer-abandoned-internal call-to-acd call-queued-to-multiple-acds
  call-with-routing-route-point call-with-routing-route-queue call-with-routing-outbound outbound-call release release-from-conference
  delete-from-conference hold-retrieve-consulted-answers hold-retrieve-consulted-no-answer single-step-transfer single-step-transfer-outbound
  mute-transfer two-step-transfer-after-answer two-step-transfer-blind two-step-transfer-to-acd two-step-transfer-to-routing-point
  single-step-conference conference-two-step conference-blind conference-merge-calls trunk-anti-tromboning multi-site-iscc-transfer-conference
  attach-user-data-internal attach-user-data-third-party delete-user-data delete-user-data-pair outbound-busy-destination
  rejected-call-route-point rejected-call-route-queue internal-call-dnd call-forwarding-no-answer call-forwarding-unconditional
  call-forwarding-busy alternate-call reconnect-call redirect-call bridged-inbound bridged-outbound bridged-hold-retrieve
  answerable-by-several-agents call-treatment-with-routing predictive-call predictive-call-with-routing service-observing-agent
  service-observing-agent-releases-first service-observing-external-releases-first service-observing-observer-releases
  service-observing-agent-initiated service-observing-queue multi-queue-ivr-queue-treatment multi-queue-ivr-direct multi-site-call-transfer-islink
`
  .trim()
  .split(/\s+/);

/** The manual's table of contents: "..." stands for "Connection-Establishing Phase". */
const CONTENTS = `
  Simple Call Model
  Connection-Establishing Phase (Internal/Inbound Call)
  ... (Internal/Inbound Call to ACD)
  ... (Internal/Inbound Call Queued to Multiple ACDs)
  ... (Internal/Inbound Call with Call Parking)
  ... (Internal/Inbound Call with Routing - RouteQueue Case)
  ... (Internal/Inbound Call with Routing)
  ... (Internal/Inbound Call with Routing Outbound)
  ... (Outbound Call)
  ... While On Hold (Internal/Outbound Call)
  Release Phase
  Release from Conference Phase
  Delete from Conference Phase
  Hold/Retrieve Function, Consulted Party Answers
  Hold/Retrieve Function, Consulted Party Does Not Answer
  Single-Step Transfer
  Single-Step Transfer (Outbound)
  Mute Transfer
  Two-Step Transfer: Complete After Consulted Party Answers
  Two-Step Transfer: Complete Before Consulted Party Answers (Blind)
  Two-Step Transfer to ACD
  Two-Step Transfer to a Routing Point
  Trunk Optimization: Trunk Anti-Tromboning
  Single-Step Conference
  Conference
  Blind Conference (Complete Before Consulted Party Answers)
  Conference with Two Incoming Calls Using TMergeCalls
  Special case: Multi-site ISCC Transfers and Conferences
  Attaching/Updating User Data to Internal Call
  Attaching/Updating User Data to Call by Third Party
  Outbound Call to a Busy Destination
  Rejected Call (Route Point / Route Queue)
  Internal Call to Destination with DND Activated
  Call Forwarding (on No Answer)
  Alternate-Call Service
  Reconnect-Call Service
  Redirect-Call Service
  Internal/Inbound Call with Bridged Appearance
  Outbound Call from Bridged Appearance
  Hold/Retrieve for Bridged Appearance
  Internal/Inbound Call Answerable by Several Agents (Party B Answers)
  Call Treatment with Routing
  Predictive Call
  Predictive Call with Routing
  Service Observing on Agent
  Service Observing for Agent-Initiated Call
  Service Observing on Queue
  Multiple-Queue Call Treated at an IVR Port: Treatment at IVR Queue
  Multiple-Queue, Call Treated at an IVR Port: Direct Treatment at IVR Port
  Further models
  Standard Network Call Initiation
  Consultation Leg Initiation, Specific Destination
  Failed Consultation: Specific Target
  Consultation Leg Initiation, URS Selected Destination
  Failed Consultation: URS Selected Destination
  Transfer/Conference Completion: Explicit
  Transfer Completion: Implicit
  Conference Completion
  Alternate Call Service
  Alternate Call Service with Transfer Completion
  Reconnection
  Caller Abandonment
  Network Single-Step Transfer
  Premature Disconnection, One Variation
  Premature Disconnection, a Second Variation
  Transactional Error
`
  .trim()
  .split('\n')
  .map((line) => line.trim().replace('... ', 'Connection-Establishing Phase '));

describe('the catalogue', () => {
  it.each(MODELS)('has %s exactly once', (id) => {
    expect(CATALOG.filter((entry) => entry.id === id)).toHaveLength(1);
  });
  it.each(CONTENTS)('has a line for "%s"', (title) => {
    expect(CATALOG.filter((entry) => entry.ref.section.endsWith(`, ${title}`))).not.toHaveLength(0);
  });
  it('names every line once, and keeps the groups together in their order', () => {
    expect(new Set(CATALOG.map((entry) => entry.id)).size).toBe(CATALOG.length);
    expect(new Set(CATALOG.map((entry) => entry.title)).size).toBe(CATALOG.length);
    expect([...new Set(CATALOG.map((entry) => entry.group))]).toEqual(CATALOG_GROUPS);
    const changes = CATALOG.filter((entry, at) => entry.group !== CATALOG[at - 1]?.group);
    expect(changes).toHaveLength(CATALOG_GROUPS.length);
  });
  it('says why each model that is not done is not', () => {
    for (const entry of CATALOG)
      expect(entry.status === 'done' ? entry.reason === undefined && entry.summary.endsWith('.') : entry.reason, entry.id).toBeTruthy();
  });
  it('puts every variant after its model', () => {
    for (const [at, entry] of CATALOG.entries()) {
      if (entry.variantOf === undefined) continue;
      const before = CATALOG[at - 1];
      expect(catalogEntry(entry.variantOf), entry.id).toBeDefined();
      expect([before?.id, before?.variantOf], entry.id).toContain(entry.variantOf);
    }
  });
});

describe('every model that is done', () => {
  it.each(done.map((entry) => [entry.id, entry] as const))('%s', (id, { document, precondition, phases }) => {
    expect(validateScenario(document)).toEqual({ ok: true, value: document });
    const { frames } = startRun(document);
    expect(precondition).toBeLessThan(document.steps.length);
    for (const { at } of phases) expect(at).toBeLessThanOrEqual(document.steps.length);

    const refused = frames.flatMap((frame) => (frame.refusal ? [frame.index] : []));
    expect(refused, 'what is refused is what the file refuses').toEqual(
      files.get(id)?.steps.flatMap(({ expected }, at) => (expected?.some((line) => line.refused) ? [at + 1] : [])),
    );
  });
});

/** From the best source to none. */
const RANKS = Object.keys(PROVENANCES);

describe('every file', () => {
  it('has nothing left of what it began as', () => {
    expect(MODEL_FILES.filter(({ path }) => MODEL_TEXTS[path]?.includes('TODO')).map(({ path }) => path)).toEqual([]);
  });

  it('can be read, and has a name of its own', () => {
    expect(MODEL_ERRORS.map(({ message }) => message)).toEqual([]);
    expect(files.size).toBe(MODEL_FILES.length);
  });

  it.each(MODEL_FILES.map((file) => [file.path, file] as const))('%s', (_, { id, chapter, checks, provenance, steps }) => {
    const entry = catalogEntry(id);
    if (checks === undefined) expect(entry === undefined, 'it is listed, unless its chapter is not').toBe(groupOf(chapter) === undefined);
    else expect([entry, catalogEntry(checks)?.status], 'what it checks is a model').toEqual([undefined, 'done']);

    const lines = steps.flatMap(({ expected }) => expected ?? []).filter(({ refused }) => refused === undefined);
    expect(
      lines.filter(({ prov }) => prov === undefined).map(({ text }) => text),
      'every line says how it is known',
    ).toEqual([]);
    const best = Math.min(...lines.map(({ prov = 'chosen' }) => RANKS.indexOf(prov)), RANKS.indexOf('chosen'));
    expect(RANKS.indexOf(provenance), 'it claims no more than its best line').toBeGreaterThanOrEqual(best);
  });
});
