// Measures one engine for the comparison, which asks by lines of JSON on standard input:
//   {"work": "evaluate" | "compile", "expression": index, "times": n}  is answered by  {"nanoseconds": of all n together}
// The first line out says what was found: the versions, and for each expression whether it runs as written, rewritten, or why not at all.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { engines } from "./engines.mjs";

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const expressions = read("../expressions.json");
const variables = { object: read("../pod.json") };
const engine = process.argv[2];
const compile = engines[engine]();

function attempt(text, answer) {
  try {
    const evaluate = compile(text);
    const found = evaluate(variables);
    return found === answer ? { text, evaluate } : { cannot: `answers ${String(found)}` };
  } catch (error) {
    return { cannot: String(error.message ?? error).slice(0, 100) };
  }
}

const plans = expressions.map(({ expression, answer, rewritten }) => {
  const asWritten = attempt(expression, answer);
  if (!asWritten.cannot) return { ...asWritten, form: "asWritten" };
  const other = rewritten[engine] && attempt(rewritten[engine], answer);
  if (other && !other.cannot) return { ...other, form: "rewritten", cannot: asWritten.cannot };
  return { form: "cannot", cannot: (other ?? asWritten).cannot };
});

// The loops count, so that no call can be left out as unused and no wrong answer can pass as a fast one.
const works = {
  evaluate({ evaluate }, { answer }, times) {
    let right = 0;
    for (let i = 0; i < times; i++) if (evaluate(variables) === answer) right++;
    return right;
  },
  compile({ text }, _, times) {
    let made = 0;
    for (let i = 0; i < times; i++) if (compile(text)) made++;
    return made;
  },
};

const say = (answer) => process.stdout.write(JSON.stringify(answer) + "\n");
say({
  version: read(`node_modules/${engine}/package.json`).version,
  runtime: `node ${process.version}`,
  forms: plans.map(({ form, cannot }) => ({ form, cannot })),
});
for await (const line of createInterface({ input: process.stdin })) {
  const { work, expression, times } = JSON.parse(line);
  const start = process.hrtime.bigint();
  const done = works[work](plans[expression], expressions[expression], times);
  const nanoseconds = Number(process.hrtime.bigint() - start);
  if (done !== times) throw new Error(`${engine} was right ${done} times of ${times} in ${work} of ${expressions[expression].name}`);
  say({ nanoseconds });
}
