using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning.Files;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>file.isReplaceable(object)</c>: whether others than root and a file's owner may put another in its place.</summary>
internal sealed class FileIsReplaceableFunction : FileFunction
{
    public override string Name => "file.isReplaceable";

    public override IReadOnlyList<string> Signatures { get; } = ["file.isReplaceable(dyn) -> bool"];

    protected override EffectiveValue OfFile(FilePermissions file, ReadOnlySpan<CelValue> arguments) =>
        file.IsReplaceable();
}
