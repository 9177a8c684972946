using ComplianceAudit.Cli.Terminals;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceAudit.Cli.Tests;

/// <summary>The whole program, put together as it is for real, over streams that a test can read.</summary>
internal sealed class ProgramUnderTest
{
    /// <summary>What standard input holds.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>Environment variables; COLUMNS among them.</summary>
    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>Text written to standard output.</summary>
    public string Out { get; private set; } = "";

    /// <summary>Text written to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Bytes written to standard output as a report.</summary>
    public byte[] RawOut { get; private set; } = [];

    public async Task<int> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var rawOutput = new MemoryStream();
        var streams = new StandardStreams(
            output, error, () => new MemoryStream(Input), () => rawOutput, OutIsTerminal: false, ErrorIsTerminal: false, name => Environment.GetValueOrDefault(name));
        using var services = Services.Build(streams, ProgramFolders.OfProcess(), TimeProvider.System);
        var code = await services.GetRequiredService<Application>().RunAsync(arguments, CancellationToken.None);
        (Out, Error, RawOut) = (output.ToString(), error.ToString(), rawOutput.ToArray());
        return code;
    }
}
