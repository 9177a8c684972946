using System.CommandLine;
using System.Text.Json;
using ComplianceAudit.Cel;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Expressions;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Cli.Commands;

internal sealed class CelCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly PackShelf _packs;
    private readonly StandardStreams _streams;

    private readonly Argument<string> _expression = new("EXPRESSION")
    {
        Description = "The expression, in the language of checks; '-' reads it from standard input. One that begins with a minus follows '--'.",
    };

    private readonly Option<string> _input = new("--input")
    {
        Description = "Document to evaluate it on: a manifest (YAML, JSON, List), a snapshot file, or '-' for standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string> _document = new("--document")
    {
        Description = "Which resource of the input: its number, from 1, or its name, such as shop/web or 'Deployment shop/web'. Default: the first.",
        HelpName = "N|NAME",
    };

    private readonly Option<string> _parameters = new("--params")
    {
        Description = "Value of params, as a JSON object.",
        HelpName = "JSON",
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Show which fields the expression can read, and what each part of it came to.",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "'text' for readers, 'json' for programs.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    public CelCommand(SharedOptions options, ArgumentReader reader, PackShelf packs, StandardStreams streams)
        : base("cel", "Try an expression on a document, as a check would evaluate it.")
    {
        (_reader, _packs, _streams) = (reader, packs, streams);
        Add(_expression);
        Takes(_input, _document, _parameters, options.Packs, _explain, _format);
    }

    public override IReadOnlyList<string> Notes =>
    [
        "The document is 'object'; for a workload its pod template is 'pod' and its top controller 'owner'. The functions of rulepacks/functions and of --packs can be called. Values that a snapshot never holds, such as those of environment variables, are redacted here too and read as unknown.",
        "With --quiet the value alone is printed, as JSON in one line. With --explain, --verbose shows every element and every part.",
        "0: there is a value, or it is unknown, which is said; 1: the evaluation ended as an error, or the input could not be read; 2: wrong use, such as an expression that does not compile.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Just compute", "compliance-audit cel \"'nginx:1.27'.split(':')[1]\""),
        new("See why a Deployment fails", "compliance-audit cel \"pod.spec.allContainers().all(c, c.image.contains('@sha256:'))\" --input deploy.yaml --explain"),
        new("Ask a running cluster's object, for a script", "kubectl get pod web -o json | compliance-audit cel \"has(object.spec.nodeName)\" --input - --format json"),
    ];

    public override Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var (explains, isJson) = (arguments.GetValue(_explain), ArgumentReader.IsJson(arguments, _format));
        var (input, document, parameters) = (ArgumentReader.Value(arguments, _input), ArgumentReader.Value(arguments, _document), Parameters(arguments));
        if (document is not null && input is null)
            throw UsageErrors.NeedsOption("--document", "--input");
        if (explains && !isJson && terminal.Verbosity == Verbosity.Quiet)
            throw UsageErrors.Exclusive("--quiet", "--explain");
        if (input == ExpressionReader.StandardInput && arguments.GetValue(_expression) == ExpressionReader.StandardInput)
            throw UsageErrors.StandardInputTwice();

        var source = ExpressionReader.Read(arguments.GetRequiredValue(_expression), _streams.OpenInput);
        var trial = _packs.LoadFunctions(_reader.Packs(arguments));
        var program = Compile(trial, source);
        var subject = input is null ? null : TrialInput.Read(input, document, source, _streams.OpenInput, terminal, cancellation);
        UnboundVariables.Refuse(program, subject, parameters is not null);
        var result = trial.Evaluate(program, subject, parameters, cancellation);
        Write(result, terminal, isJson, explains);
        return Task.CompletedTask;
    }

    private static CelProgram Compile(ExpressionTrial trial, CelSource source)
    {
        var compilation = trial.Compile(source);
        return compilation.Program ?? throw new ExpressionException([.. compilation.Diagnostics.Select(diagnostic => diagnostic.ToString())], isWrongUse: true);
    }

    private static void Write(TrialResult result, Terminal terminal, bool isJson, bool explains)
    {
        var error = result.Explanation.Value is { Kind: CelKind.Error } failed ? failed.AsError : null;
        if (isJson)
            terminal.Unwrapped.WriteLine(TrialJson.Of(result, explains));
        else if (terminal.Verbosity == Verbosity.Quiet && error is null)
            terminal.Unwrapped.WriteLine(ValueText.Of(result.Explanation.Value!.Value));
        else if (explains || error is null)
            TrialView.Write(terminal, result, explains);
        if (error is not null)
            throw new ExpressionException([error.Diagnostic?.ToString() ?? $"{ExpressionReader.Place}: {error}"], isWrongUse: false);
    }

    private string? Parameters(ParseResult arguments)
    {
        if (ArgumentReader.Value(arguments, _parameters) is not { } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? text
                : throw UsageErrors.NotAJsonObject("--params", $"a JSON {document.RootElement.ValueKind.ToString().ToLowerInvariant()}");
        }
        catch (JsonException)
        {
            throw UsageErrors.NotAJsonObject("--params", $"text that is no JSON, '{text}'");
        }
    }
}
