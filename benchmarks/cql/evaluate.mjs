// Answers for run.py: CQL to ELM once, then rules over FHIR Bundles by cql-execution with the patient source of
// cql-exec-fhir. Reads JSON, a line a question, from standard input, and answers with a line each.
//
// First { libraries: {way: CQL}, sets: {name: [Bundle]}, rules: [name] }, answered with the version of Node.js; then as
// often as wanted { ask: "answers" | "time", way, set }: the answers of all rules for each Bundle, or nanoseconds a Bundle.
import { SystemModelInfoProvider } from '@cqframework/cql/cql';
import {
  CqlTranslator,
  LibraryManager,
  ModelManager,
  createModelInfoProvider,
  createUcumService,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

// These three are CommonJS.
const require = createRequire(import.meta.url);
const cql = require('cql-execution');
const { PatientSource } = require('cql-exec-fhir');
const FHIR_MODEL = require('cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml.js');
const ucum = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();

function translate(text) {
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
  const model = (name) => (name === 'FHIR' ? stringAsSource(FHIR_MODEL) : null);
  models.modelInfoLoader.registerModelInfoProvider(createModelInfoProvider(model));
  const unused = () => {
    throw new Error('the translator only checks units');
  };
  // Null stands for a unit that is right.
  const check = (unit) => (ucum.validateUnitString(unit).status === 'valid' ? null : `no unit: ${unit}`);
  const units = createUcumService(unused, check, unused, unused);
  const elm = JSON.parse(CqlTranslator.fromText(text, new LibraryManager(models, undefined, undefined, units)).toJson());
  // The translator does not throw: what is wrong stands beside what it made.
  const wrong = (elm.library.annotation ?? []).filter((note) => note.errorSeverity === 'error');
  if (wrong.length > 0) {
    throw new Error(wrong.map((note) => note.message).join('\n'));
  }
  return new cql.Executor(new cql.Library(elm));
}

// Processor time of the thread that computes, where Linux tells it; it leaves out what V8 does in other threads.
function nanoseconds() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]);
  } catch {
    const used = process.cpuUsage();
    return (used.user + used.system) * 1000;
  }
}

// Made once, because to make one can take longer than to evaluate a patient.
const source = PatientSource.FHIRv401();

async function evaluate(executor, bundle) {
  source.reset();
  source.loadBundles([bundle]);
  return Object.values((await executor.exec(source)).patientResults)[0];
}

let given = null;
let executors = {};
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  let answer = process.version;
  if (given === null) {
    given = question;
    executors = Object.fromEntries(Object.entries(given.libraries).map(([way, text]) => [way, translate(text)]));
  } else if (question.ask === 'answers') {
    answer = [];
    for (const bundle of given.sets[question.set]) {
      const results = await evaluate(executors[question.way], bundle);
      answer.push(given.rules.map((rule) => results[rule]));
    }
  } else {
    const bundles = given.sets[question.set];
    globalThis.gc();
    const began = nanoseconds();
    for (const bundle of bundles) {
      await evaluate(executors[question.way], bundle);
    }
    answer = (nanoseconds() - began) / bundles.length;
  }
  console.log(JSON.stringify(answer));
}
