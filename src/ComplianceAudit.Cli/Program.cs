using ComplianceAudit.Cli;
using ComplianceAudit.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

using var interruption = new Interruption();
using var services = Services.Build(StandardStreams.OfProcess(), ProgramFolders.OfProcess(), TimeProvider.System);
return await services.GetRequiredService<Application>().RunAsync(args, interruption.Token);
