/**
 * Texts and steps that scenarios often hold, for links of version 1: a link refers to them instead of
 * spelling them out. Frozen to the byte, since a link made with one dictionary cannot be opened with
 * another; a better one is a new link version. What is likeliest stands last, where it is cheapest.
 */
const JSON_PARTS = [
  '"requiresToken":true', '{"apiKey":"', '{"parameters":{"', '"callID":"', '"platformCallID":"', '"nativeID":"', '"meetingID":"',
  '"extension":"', '"status":"ongoing', '"returntype":"xml', '"method":"POST', '"method":"GET",', '{"digits":"', '{"callState":"NoAnswer"}',
  '{"callState":"Busy"}', '{"callState":"SitInvalidnum"}', 'AnsweringMachineDetected', 'FaxDetected', '{"treatmentType":"CollectDigits"}',
  'PlayAnnouncement', 'Music"}', '{"routeType":"Reject"}', '{"routeType":"Default"}', '{"key":"', '"extensions":{"', '"reasons":{"', 'Reason',
  'CustomerID":"', 'CustomerSegment', 'Priority":', 'Color":"', 'red"}}', '{"userData":{"', '"},"', '":"',
];
const WORDS = [
  'Outbound Campaign', 'Monitoring', 'Supervisor', 'observes', 'Do Not Disturb', 'DND Activated', 'Agent-Initiated', 'External Party Releases First',
  'Observer Releases First', 'Agent Releases First', 'Service Observing ', 'Service Observing on Queue', 'Service Observing on Agent', 'Predictive Call',
  'Predictive Call with Routing', 'Multiple-Queue Call Treated at an IVR Port', 'Direct Treatment at IVR Port', 'Treatment at IVR Queue',
  'Trunk Optimization', 'Trunk Anti-Tromboning', 'Multi-site', 'Network ', 'Bridged Appearance', 'Answerable by Several Agents', 'Party B Answers',
  'Call Treatment with Routing', 'Alternate-Call Service', 'Reconnect-Call Service', 'Redirect-Call Service', 'Call Forwarding', 'Unconditional', '(on No Answer)',
  'Rejected Call', 'Rejected call', 'Route Point', 'Route Queue', 'RouteQueue Case', 'Busy Destination', 'to Destination with ', 'Outbound Call',
  'Attaching/Updating User Data to ', 'Attach user data', 'Update', 'Delete user data', 'Delete one user-data pair', 'by Third Party', 'Internal Call',
  'Using TMergeCalls', 'with Two Incoming Calls', 'complex party', 'Complex party', 'conference of conferences', 'external party', 'External', 'abandoned while ringing',
  'Abandoned', 'abandons', 'queued to several queues', 'Queued to Multiple ACDs', 'to ACD', 'to an ACD queue', 'to a Routing Point', 'with Routing Outbound', 'with Routing',
  'While On Hold', 'Mute Transfer', 'Mute transfer', 'Single-step transfer', 'Single-Step Transfer', '(Outbound)', 'Two-step transfer', 'Two-Step Transfer: Complete ',
  'Before Consulted Party Answers', 'After Consulted Party Answers', '(Blind)', 'blind', 'Blind Conference', 'Blind conference', 'Single-step conference',
  'Single-Step Conference', 'Hold/Retrieve Function, ', 'Hold and retrieve', 'Consulted Party Does Not Answer', 'Consulted Party Answers', 'consulted party answers',
  'no answer', 'busy destination', 'Simple call', 'Simple Call Model', 'Inbound call', 'Connection-Establishing Phase (Internal/Inbound Call', 'Delete from conference',
  'Delete from Conference Phase', 'Release phase', 'Release Phase', 'leaves a conference of three', ' parties', 'leaves the conference', 'Release from conference', 'Release from Conference Phase',
];
/** A calls B and B answers; B consults C, who answers; B completes and somebody releases. */
const STEPS = [
  [0x2a, 0x10, 0x14, 0x13, 0x02, 0x20, 0x16, 0x10, 0x04, 0x10, 0x06, 0x10, 0x08, 0x10],
  [0x50, 0x02, 0x52, 0x10, 0x54, 0x10, 0x5e, 0x13, 0x05, 0x10, 0x01, 0x05, 0x00, 0x01, 0x05, 0x20, 0x01],
  [0x02, 0x03, 0x03, 0x00, 0x02, 0x02, 0x10, 0x0a, 0x13, 0x02, 0x20, 0x0c, 0x10, 0x04, 0x10, 0x04, 0x20, 0x04, 0x00],
];

export const DICTIONARY: Uint8Array = Uint8Array.from([
  ...new TextEncoder().encode(JSON_PARTS.join('') + WORDS.join('')),
  ...STEPS.flat(),
]);
