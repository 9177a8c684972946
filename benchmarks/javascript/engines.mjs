// How each engine is called: as its documentation recommends for an expression that is evaluated again and again.
// An engine compiles an expression to a function of the variables; what it cannot run, it says by throwing.
import * as bufbuild from "@bufbuild/cel";
import * as marcbachmann from "@marcbachmann/cel-js";
import * as celJs from "cel-js";

// What cel-js lacks and lets its host add, for the rewritten expressions. The host keeps the patterns that it has compiled.
const patterns = new Map();
const hostFunctions = {
  startsWith: (text, prefix) => text.startsWith(prefix),
  matches: (text, pattern) => {
    let compiled = patterns.get(pattern);
    if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern)));
    return compiled.test(text);
  },
};

export const engines = {
  "cel-js": () => (expression) => {
    const parsed = celJs.parse(expression);
    if (!parsed.isSuccess) throw new Error(parsed.errors.join("; "));
    return (variables) => celJs.evaluate(parsed.cst, variables, hostFunctions);
  },
  "@marcbachmann/cel-js": () => {
    const environment = new marcbachmann.Environment().registerVariable("object", "dyn");
    return (expression) => environment.parse(expression);
  },
  "@bufbuild/cel": () => {
    const environment = bufbuild.celEnv();
    return (expression) => {
      const evaluate = bufbuild.plan(environment, bufbuild.parse(expression));
      return (variables) => {
        const answer = evaluate(variables);
        if (bufbuild.isCelError(answer)) throw answer;
        return answer;
      };
    };
  },
};
