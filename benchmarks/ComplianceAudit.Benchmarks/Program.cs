using BenchmarkDotNet.Running;
using ComplianceAudit.Benchmarks.Comparison;

// compare FOLDER: measures this engine and the others, and writes the tables into the README of that folder, benchmarks/.
// Anything else goes to BenchmarkDotNet: --filter '*Evaluation*', --list flat, --job short ...
if (args is ["compare", var folder])
    return Compare.Run(folder, Console.Error);

BenchmarkSwitcher.FromAssembly(typeof(Compare).Assembly).Run(args);
return 0;
