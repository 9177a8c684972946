using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning.Files;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>file.modeWithin(object, '0600')</c>: whether a file's mode has no bit that a greatest mode lacks.</summary>
internal sealed class FileModeWithinFunction : FileFunction
{
    public override string Name => "file.modeWithin";

    public override IReadOnlyList<string> Signatures { get; } = ["file.modeWithin(dyn, int) -> bool", "file.modeWithin(dyn, string) -> bool"];

    protected override EffectiveValue OfFile(FilePermissions file, ReadOnlySpan<CelValue> arguments) =>
        ModeBits.Of(arguments[0]) is { } greatest ? file.ModeWithin(greatest) : ModeBits.Problem(arguments[0]);
}
