using ComplianceAudit.Cel.Functions.Regexes;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>matches(text, pattern)</c>, <c>text.matches(pattern)</c>: whether the pattern, of RE2's syntax, is found anywhere in the text.</summary>
internal sealed class Matches : PatternFunction
{
    public override string Name => "matches";

    public override IReadOnlyList<string> Signatures { get; } = ["string.matches(string) -> bool", "matches(string, string) -> bool"];

    protected override CelValue Apply(CelFrame frame, Pattern pattern, ReadOnlySpan<CelValue> arguments) => With(pattern).Invoke(frame, arguments);

    protected override CelFunction With(Pattern pattern) => new WithConstant(this, pattern);

    private sealed class WithConstant(Matches matches, Pattern pattern) : TextPredicate
    {
        public override string Name => matches.Name;

        public override IReadOnlyList<string> Signatures => matches.Signatures;

        public override bool TryTest(CelFrame frame, string text, out bool holds)
        {
            var isPaid = frame.Spend(PatternCost.OfMatching(pattern, text));
            holds = isPaid && pattern.IsMatch(text, frame.Cancellation);
            return isPaid;
        }
    }
}
