using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Meaning;

/// <summary>True, false, or unknown for lack of something; combined as the language combines its bools.</summary>
internal readonly struct Ternary
{
    private readonly bool _value;

    private Ternary(bool value, CelUnknown? unknown) => (_value, Unknown) = (value, unknown);

    /// <summary>What is missing; null where the value is known.</summary>
    public CelUnknown? Unknown { get; }

    public bool IsTrue => Unknown is null && _value;

    public bool IsFalse => Unknown is null && !_value;

    public CelValue Value => Unknown is { } unknown ? CelValue.OfUnknown(unknown) : CelValue.Of(_value);

    public static implicit operator Ternary(bool value) => new(value, null);

    public static implicit operator Ternary(CelUnknown unknown) => new(false, unknown);

    /// <summary>Whether a reading satisfies a condition.</summary>
    public static Ternary Of<T>(Reading<T> reading, Func<T, bool> condition) =>
        reading.Unknown is { } unknown ? unknown : condition(reading.Value);

    public static Ternary operator &(Ternary left, Ternary right) => left.IsFalse || right.IsFalse ? false : Both(left, right, true);

    public static Ternary operator |(Ternary left, Ternary right) => left.IsTrue || right.IsTrue ? true : Both(left, right, false);

    public static Ternary operator !(Ternary operand) => operand.Unknown is { } unknown ? unknown : !operand._value;

    // With these two, && and || look at the right side only where the left one leaves it open.
    public static bool operator true(Ternary operand) => operand.IsTrue;

    public static bool operator false(Ternary operand) => operand.IsFalse;

    private static Ternary Both(Ternary left, Ternary right, bool whenKnown) => (left.Unknown, right.Unknown) switch
    {
        (null, null) => whenKnown,
        ({ } one, null) => one,
        (null, { } other) => other,
        ({ } one, { } other) => one.Union(other),
    };
}
