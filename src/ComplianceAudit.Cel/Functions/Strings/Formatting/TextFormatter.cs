using System.Globalization;
using System.Text;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings.Formatting;

/// <summary>Fills one format with its values.</summary>
internal sealed class TextFormatter(CelFrame frame, string format, CelValue values)
{
    private const int MaxPrecision = 1000;

    /// <summary>Finding the exact digits of a double, of which there may be a thousand.</summary>
    private const int StepsOfDecimal = 100;

    private readonly StringBuilder _result = new();
    private int _at;
    private int _next;

    public CelValue Run()
    {
        while (_at < format.Length)
        {
            var percent = format.IndexOf('%', _at);
            _result.Append(format, _at, (percent < 0 ? format.Length : percent) - _at);
            if (percent < 0)
                break;
            _at = percent + 1;
            if (Clause() is { } outcome)
                return outcome;
        }
        return CelValue.Of(_result.ToString());
    }

    private static CelValue Refuse(string problem) => EvaluationErrors.BadArgument("format", problem);

    /// <summary>Replaces the clause behind a percent sign; gives what keeps it from that.</summary>
    private CelValue? Clause()
    {
        if (!TryTakePrecision(out var precision))
            return Refuse("the precision is no number up to 1000");
        var clause = _at < format.Length ? format[_at++] : '\0';
        if (clause == '%')
        {
            _result.Append('%');
            return null;
        }
        if (!"sdfeboxX".Contains(clause, StringComparison.Ordinal))
            return Refuse(char.IsAsciiLetterOrDigit(clause) ? $"unknown clause '%{clause}'" : "a '%' stands without its clause; write '%%' for a percent sign");
        if (_next >= values.Count)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"index {_next} out of range, it has fewer values than clauses"));
        var value = values.ElementAt(_next++);
        if (value.IsOutcome)
            return value;
        if (clause is 'f' or 'e' && !frame.Spend(StepsOfDecimal))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var outcomes = default(Outcomes);
        var text = clause == 's' ? ValueText.TryWrite(frame, value, ref outcomes) : NumberText.TryWrite(clause, value, precision);
        if (!outcomes.IsEmpty)
            return outcomes.Or(default);
        if (text is null)
            return Refuse($"'%{clause}' takes no {KindName.Of(value.Kind)}");
        if (!frame.Spend(Cost.OfText(text.Length)) || !frame.CanMake(MadeSize.OfText((long)_result.Length + text.Length)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        _result.Append(text);
        return null;
    }

    private bool TryTakePrecision(out int precision)
    {
        precision = 6;
        if (_at >= format.Length || format[_at] != '.')
            return true;
        var digits = 1;
        while (_at + digits < format.Length && char.IsAsciiDigit(format[_at + digits]))
            digits++;
        var isNumber = int.TryParse(format.AsSpan(_at + 1, digits - 1), NumberStyles.None, CultureInfo.InvariantCulture, out precision);
        _at += digits;
        return isNumber && precision <= MaxPrecision;
    }
}
