using BenchmarkDotNet.Running;
using ComplianceAudit.Benchmarks.Collecting;
using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Evaluating;
using ComplianceAudit.Benchmarks.Reading;

// compare, reading or collecting, then FOLDER, or evaluating FOLDER PROGRAM: measures and writes the tables into the README of that folder, benchmarks/.
// Anything else goes to BenchmarkDotNet: --filter '*Evaluation*', --list flat, --job short ...
switch (args)
{
    case ["compare", var folder]:
        return Compare.Run(folder, Console.Error);
    case ["reading", var folder]:
        return await ReadingComparison.RunAsync(folder, Console.Error);
    case ["evaluating", var folder, var program]:
        return await EvaluatingComparison.RunAsync(folder, program, Console.Error);
    case ["collecting", var folder]:
        return await CollectingComparison.RunAsync(folder, Console.Error);
}

BenchmarkSwitcher.FromAssembly(typeof(Compare).Assembly).Run(args);
return 0;
