using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Values;

/// <summary>Equality of values: true, false, or unknown where missing evidence decides.</summary>
internal static class Equality
{
    /// <summary>What comparing two lists or maps takes of the stack, in levels of nodes.</summary>
    private const int Levels = 3;

    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <param name="frame">The evaluation whose budget a deep comparison takes from; null when it is no part of one.</param>
    public static CelValue Of(in CelValue left, in CelValue right, CelFrame? frame)
    {
        if (left.IsOutcome || right.IsOutcome)
            return Outcomes.Of(left, right);
        if (left.Kind != right.Kind)
            return CelValue.Of(NumberForm.IsNumber(left) && NumberForm.IsNumber(right) && Ordering.TryCompare(left, right, out var order) && order == 0);
        return left.Kind switch
        {
            CelKind.Null => CelValue.True,
            CelKind.String or CelKind.Type => Texts(left.AsString, right.AsString, frame),
            CelKind.Bool => CelValue.Of(left.AsBool == right.AsBool),
            CelKind.Int => CelValue.Of(left.AsInt == right.AsInt),
            CelKind.UInt => CelValue.Of(left.AsUInt == right.AsUInt),
            CelKind.Double => CelValue.Of(left.AsDouble == right.AsDouble),
            CelKind.Bytes => Octets(left.AsBytes, right.AsBytes, frame),
            CelKind.Timestamp or CelKind.Duration => CelValue.Of(left.Moment == right.Moment),
            CelKind.Opaque => Opaques(left.AsOpaque, right.AsOpaque, frame),
            _ => Within(left, right, frame),
        };
    }

    private static CelValue Texts(string left, string right, CelFrame? frame) =>
        left.Length != right.Length ? CelValue.False : TryPay(frame, left.Length, out var exhausted) ? CelValue.Of(string.Equals(left, right, StringComparison.Ordinal)) : exhausted;

    private static CelValue Octets(byte[] left, byte[] right, CelFrame? frame) =>
        left.Length != right.Length ? CelValue.False : TryPay(frame, left.Length, out var exhausted) ? CelValue.Of(left.AsSpan().SequenceEqual(right)) : exhausted;

    private static CelValue Opaques(Opaque left, Opaque right, CelFrame? frame) =>
        frame?.Spend(left.Steps) == false ? EvaluationErrors.BudgetExhausted(frame.Budget) : CelValue.Of(left.TypeName == right.TypeName && left.IsEqualTo(right));

    /// <summary>Pays for comparing what is long.</summary>
    private static bool TryPay(CelFrame? frame, int length, out CelValue exhausted)
    {
        exhausted = default;
        if (length < Cost.CharactersInAStep || frame is null || frame.Spend(Cost.OfText(length)))
            return true;
        exhausted = EvaluationErrors.BudgetExhausted(frame.Budget);
        return false;
    }

    private static CelValue Within(in CelValue left, in CelValue right, CelFrame? frame)
    {
        var equal = frame?.TryDescend(Levels) == false ? EvaluationErrors.BudgetExhausted(frame.Budget) : left.Kind switch
        {
            CelKind.Optional => Optionals(left.AsOptional, right.AsOptional, frame),
            CelKind.List => Lists(left, right, frame),
            _ => Maps(left, right, frame),
        };
        frame?.Ascend(Levels);
        return equal;
    }

    private static CelValue Optionals(CelValue? left, CelValue? right, CelFrame? frame) =>
        left is { } a && right is { } b ? Of(a, b, frame) : CelValue.Of(left is null && right is null);

    private static CelValue Lists(in CelValue left, in CelValue right, CelFrame? frame)
    {
        if (left.Missing is not null || right.Missing is not null)
            return PartialLists(left, right);
        if (left.Count != right.Count)
            return CelValue.False;
        if (frame?.Spend(left.Count) == false)
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var outcomes = default(Outcomes);
        for (var i = 0; i < left.Count; i++)
        {
            frame?.ThrowIfCancelled(i);
            var equal = Of(left.ElementAt(i), right.ElementAt(i), frame);
            if (equal.IsFalse)
                return equal;
            outcomes.Add(equal);
        }
        return outcomes.Or(CelValue.True);
    }

    /// <summary>A list that has more known elements than a complete one has at all differs from it; nothing else is certain.</summary>
    private static CelValue PartialLists(in CelValue left, in CelValue right)
    {
        if ((left.Missing is null && right.Count > left.Count) || (right.Missing is null && left.Count > right.Count))
            return CelValue.False;
        var outcomes = default(Outcomes);
        outcomes.Add(left.Missing);
        outcomes.Add(right.Missing);
        return outcomes.Or(default);
    }

    private static CelValue Maps(in CelValue left, in CelValue right, CelFrame? frame)
    {
        var outcomes = default(Outcomes);
        outcomes.Add(left.Map?.Unsure(frame));
        outcomes.Add(right.Map?.Unsure(frame));
        if (!outcomes.IsEmpty)
            return outcomes.Or(default);
        if (left.Count != right.Count)
            return CelValue.False;
        if (frame?.Spend(left.Count) == false)
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        return left.TryGetNode(out var reader, out var node) ? DocumentMap(reader, node, right, frame) : AnyMap(left, right, frame);
    }

    private static CelValue DocumentMap(DocumentReader reader, int map, in CelValue right, CelFrame? frame)
    {
        var outcomes = default(Outcomes);
        var count = reader.CountOf(map);
        for (var i = 0; i < count; i++)
        {
            frame?.ThrowIfCancelled(i);
            if (!right.TryFind(CelValue.Of(reader.KeyAt(map, i)), frame, out var b))
                return CelValue.False;
            var equal = Of(CelValue.OfNode(reader, reader.ChildAt(map, i)), b, frame);
            if (equal.IsFalse)
                return equal;
            outcomes.Add(equal);
        }
        return outcomes.Or(CelValue.True);
    }

    private static CelValue AnyMap(in CelValue left, in CelValue right, CelFrame? frame)
    {
        var outcomes = default(Outcomes);
        var compared = 0;
        foreach (var key in left.Keys())
        {
            frame?.ThrowIfCancelled(compared++);
            if (!left.TryFind(key, frame, out var a) || !right.TryFind(key, frame, out var b))
                return CelValue.False;
            var equal = Of(a, b, frame);
            if (equal.IsFalse)
                return equal;
            outcomes.Add(equal);
        }
        return outcomes.Or(CelValue.True);
    }
}
