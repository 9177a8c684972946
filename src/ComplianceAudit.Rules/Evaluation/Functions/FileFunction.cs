using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Files;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary>Says what the permissions of a file or directory of a node, the first argument, amount to. Whether a missing one is right is for the check to say.</summary>
internal abstract class FileFunction : FactFunction
{
    public override string FactKind => "NodeFile";

    protected sealed override EffectiveValue Answer(CelFrame frame, ContentNode fact, ReadOnlySpan<CelValue> arguments)
    {
        var file = new FilePermissions(fact);
        var exists = file.Exists;
        return exists.Unknown is { } unknown ? Meant.Unknown(unknown)
            : exists.IsFalse ? MeaningErrors.DoesNotExist(Name, fact.Reader.Label)
            : OfFile(file, arguments);
    }

    /// <summary>The answer about one that exists.</summary>
    protected abstract EffectiveValue OfFile(FilePermissions file, ReadOnlySpan<CelValue> arguments);
}
