using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;

namespace ComplianceAudit.Cel.Functions.Sets;

/// <summary>Whether every element of one list is in another. One that is not decides over what is unknown.</summary>
internal static class Membership
{
    public static CelValue AllIn(CelFrame frame, in CelValue elements, in CelValue list)
    {
        var outcomes = default(Outcomes);
        outcomes.Add(elements.Missing);
        for (var i = 0; i < elements.Count; i++)
        {
            var isIn = In.InList(frame, elements.ElementAt(i), list);
            if (isIn.IsFalse)
                return isIn;
            outcomes.Add(isIn);
        }
        return outcomes.Or(CelValue.True);
    }
}
