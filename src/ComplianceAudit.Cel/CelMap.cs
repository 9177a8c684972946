using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel;

/// <summary>A map that the host computes, such as <c>cluster</c>, <c>params</c> or <c>variables</c>; its keys are strings.</summary>
/// <remarks>Implementations are safe to read from the thread that evaluates; they may compute and keep a value when it is first read.</remarks>
public abstract class CelMap
{
    /// <summary>Every key, in the order in which a comprehension visits them.</summary>
    public abstract IEnumerable<string> Keys { get; }

    /// <summary>Value under a key; false when there is none. An unknown or an error is a value too and propagates; an unknown one leaves open whether the key is there.</summary>
    /// <param name="key">The key, compared by ordinal.</param>
    /// <param name="frame">The evaluation that asks; null when the host itself reads the map.</param>
    /// <param name="value">The value found.</param>
    public abstract bool TryGet(string key, CelFrame? frame, out CelValue value);

    /// <summary>Number of entries.</summary>
    internal virtual int Count => Keys.Count();

    /// <summary>Keys as values: maps written in an expression have keys of other kinds too.</summary>
    internal virtual IEnumerable<CelValue> KeyValues => Keys.Select(CelValue.Of);

    /// <summary>What leaves open which keys there are: the values that are unknown. Null where every key is certain.</summary>
    internal virtual CelUnknown? Unsure(CelFrame? frame)
    {
        var outcomes = default(Outcomes);
        var read = 0;
        foreach (var key in Keys)
        {
            frame?.ThrowIfCancelled(read++);
            outcomes.Add(TryGet(key, frame, out var value) ? value : default);
        }
        return outcomes.Missing;
    }

    /// <summary>Value under a key of any kind.</summary>
    internal virtual bool TryFind(in CelValue key, CelFrame? frame, out CelValue value)
    {
        if (key.Kind == CelKind.String)
            return TryGet(key.AsString, frame, out value);
        value = default;
        return false;
    }
}
