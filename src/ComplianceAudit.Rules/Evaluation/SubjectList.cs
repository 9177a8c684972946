using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The subjects of every check about the same sources, in the order of the sources. Immutable and thread-safe.</summary>
internal sealed class SubjectList(IReadOnlyList<Subject> subjects)
{
    private readonly Lazy<int[]> _byName = new(() => ByName(subjects));

    public int Count => subjects.Count;

    public Subject this[int index] => subjects[index];

    /// <summary>Names of some of the subjects, ordered; equal names stand as often as there are subjects.</summary>
    public IEnumerable<string> NamesOf(bool[] some) => _byName.Value.Where(index => some[index]).Select(index => subjects[index].Name);

    /// <summary>SHA-256 over the ordered names of some of the subjects, one a line.</summary>
    public string DigestOf(bool[] some)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isFirst = true;
        foreach (var name in NamesOf(some))
        {
            if (!isFirst)
                hash.AppendData("\n"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            isFirst = false;
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static int[] ByName(IReadOnlyList<Subject> subjects)
    {
        var names = subjects.Select(subject => subject.Name).ToArray();
        var order = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(names, order, StringComparer.Ordinal);
        return order;
    }
}
