using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Commands;
using ComplianceAudit.Cli.Output;
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
            .AddSingleton<PackShelf>()
            .AddSingleton<ReportWriter>()
            .AddSingleton<Audit>()
            .AddSingleton<Application>();
        foreach (var command in typeof(CliCommand).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CliCommand)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal))
            services.AddSingleton(typeof(CliCommand), command);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }
}
