using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Evaluation.Functions;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary>Says who may do what.</summary>
internal abstract class RbacFunction : ReadingFunction
{
    /// <summary>Steps that an answer costs, beside one per element of the list it gives.</summary>
    private const int Cost = 100;

    /// <summary>Bytes of an element of a list: a sentence about a binding.</summary>
    private const int ElementSize = 200;

    public override IReadOnlyList<SourceName> Reads => RbacSources.All;

    public sealed override IReadOnlyList<SelectedField> FieldsOf(SourceName source) => RbacSources.FieldsOf(source);

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (frame.State is not EvaluationState state || !frame.Spend(Cost))
            return NoSuchOverload;
        var answer = Answer(state.Snapshot, arguments);
        return answer.Kind != CelKind.List || (frame.Spend(answer.Count) && frame.SpendSize((long)answer.Count * ElementSize)) ? answer : default;
    }

    protected abstract CelValue Answer(SnapshotView snapshot, ReadOnlySpan<CelValue> arguments);

    protected static CelValue TextsOf<T>(IEnumerable<T> lines, CelUnknown? missing) => CelValue.OfList([.. lines.Select(line => CelValue.Of($"{line}"))], missing);

    /// <summary>The request that arguments after the first ask about: a path, or a resource of a group in a namespace, and the name of one object.</summary>
    /// <param name="arguments">A verb and a path; or verb, group, resource, namespace and perhaps a name.</param>
    /// <param name="request">The request.</param>
    protected static bool TryRead(ReadOnlySpan<CelValue> arguments, out RbacRequest request)
    {
        request = default;
        foreach (var argument in arguments)
        {
            if (argument.Kind != CelKind.String)
                return false;
        }
        request = arguments.Length == 2
            ? RbacRequest.OfPath(arguments[0].AsString, arguments[1].AsString)
            : RbacRequest.OfResource(arguments[0].AsString, arguments[1].AsString, arguments[2].AsString, arguments[3].AsString, arguments.Length > 4 ? arguments[4].AsString : "");
        return true;
    }

    /// <summary>The resource of the snapshot that an argument is; null for any other value.</summary>
    protected static ResourceReader? ResourceOf(CelValue argument) =>
        argument.TryGetNode(out var reader, out var node) && node == 0 ? reader as ResourceReader : null;
}
