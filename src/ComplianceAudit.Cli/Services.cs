using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Commands;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Previewing;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceAudit.Cli;

/// <summary>Puts the program together.</summary>
internal static class Services
{
    public static ServiceProvider Build(StandardStreams streams, ProgramFolders folders, TimeProvider time)
    {
        var services = new ServiceCollection()
            .AddSingleton(streams)
            .AddSingleton(folders)
            .AddSingleton(time)
            .AddSingleton<SharedOptions>()
            .AddSingleton<ArgumentReader>()
            .AddSingleton<TerminalFactory>()
            .AddSingleton<ProgressDisplay>()
            .AddSingleton<ClusterCollector>()
            .AddSingleton<ClusterReading>()
            .AddSingleton<DryRun>()
            .AddSingleton<PackShelf>()
            .AddSingleton<ReportWriter>()
            .AddSingleton<Audit>()
            .AddSingleton<Application>();
        foreach (var kind in (Type[])[typeof(CommandGroup), typeof(CliCommand)])
        {
            foreach (var found in kind.Assembly.GetTypes().Where(type => type.IsSubclassOf(kind) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal))
                services.AddSingleton(kind, found);
        }

        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }
}
