using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Commands and arguments of containers, probes and hooks: see <see cref="ArgumentList"/>.</summary>
internal sealed class ArgumentsRule : RedactionRule
{
    private const string Command = "command";

    private static readonly PropertyKey CommandKey = PropertyKeys.Add(Command);
    private static readonly PropertyKey ExecKey = PropertyKeys.Add("exec");

    public override IReadOnlyList<string> Keys => [Command, "args"];

    public override bool Apply(ref RedactionPass pass)
    {
        var isProbe = pass.OwnerKey == ExecKey;
        var kind = isProbe ? "exec" : "arg";
        if (pass.Token == JsonTokenType.StartObject)
            return false;

        if (pass.Token == JsonTokenType.StartArray)
            new ArgumentList(kind, isProbe ? "" : ComponentOf(ref pass)).Redact(ref pass, beginsWithProgram: pass.Key == CommandKey);
        else
            pass.Take(kind);

        return true;
    }

    /// <summary>The known component that a container runs: its command's program, or its image's name where the image brings the command.</summary>
    private static string ComponentOf(ref RedactionPass pass)
    {
        var program = pass.FirstOfSibling("command"u8) is { } first ? LastPart(first) : NameOfImage(pass.Sibling("image"u8));
        return KnownFlags.ComponentNamed(program);
    }

    private static ReadOnlySpan<char> NameOfImage(ReadOnlySpan<char> image)
    {
        var untilDigest = image.IndexOf('@') is >= 0 and var at ? image[..at] : image;
        var name = LastPart(untilDigest);
        return name.IndexOf(':') is >= 0 and var colon ? name[..colon] : name;
    }

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];
}
