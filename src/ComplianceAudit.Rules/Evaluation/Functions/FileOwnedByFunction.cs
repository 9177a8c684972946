using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning.Files;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>file.ownedBy(object, 0, 0)</c>: whether a file belongs to the user and the group of these numbers.</summary>
internal sealed class FileOwnedByFunction : FileFunction
{
    public override string Name => "file.ownedBy";

    public override IReadOnlyList<string> Signatures { get; } = ["file.ownedBy(dyn, int, int) -> bool"];

    protected override EffectiveValue OfFile(FilePermissions file, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Int && arguments[1].Kind == CelKind.Int ? file.OwnedBy(arguments[0].AsInt, arguments[1].AsInt) : NoSuchArguments;
}
