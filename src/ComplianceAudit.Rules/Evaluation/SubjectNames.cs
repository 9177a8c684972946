using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Names of a list of subjects, in order, as the bytes that a digest is taken of. Immutable and thread-safe.</summary>
internal sealed class SubjectNames
{
    private readonly IReadOnlyList<Subject> _subjects;

    /// <summary>Subjects by name.</summary>
    private readonly int[] _order;

    /// <summary>Each name after a line feed.</summary>
    private readonly byte[] _text;

    /// <summary>Where each line begins, and the end.</summary>
    private readonly int[] _starts;

    public SubjectNames(IReadOnlyList<Subject> subjects)
    {
        _subjects = subjects;
        var names = subjects.Select(subject => subject.Name).ToArray();
        _order = [.. Enumerable.Range(0, names.Length)];
        Array.Sort(names, _order, StringComparer.Ordinal);
        _starts = new int[names.Length + 1];
        for (var i = 0; i < names.Length; i++)
            _starts[i + 1] = _starts[i] + 1 + Encoding.UTF8.GetByteCount(names[i]);
        _text = new byte[_starts[^1]];
        for (var i = 0; i < names.Length; i++)
        {
            _text[_starts[i]] = (byte)'\n';
            Encoding.UTF8.GetBytes(names[i], _text.AsSpan(_starts[i] + 1));
        }
    }

    /// <summary>Ordered names of those that are present; equal names stand as often as there are subjects.</summary>
    public IEnumerable<string> Of(Presence present) => _order.Where(subject => present[subject]).Select(subject => _subjects[subject].Name);

    /// <summary>SHA-256 over the ordered names of those that are present, one a line.</summary>
    public string DigestOf(Presence present)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isFirst = true;
        for (var i = 0; i < _order.Length; i++)
        {
            var start = i;
            while (i < _order.Length && present[_order[i]])
                i++;
            if (i == start)
                continue;
            // A line feed parts two names; none stands before the first.
            var from = _starts[start] + (isFirst ? 1 : 0);
            hash.AppendData(_text.AsSpan(from, _starts[i] - from));
            isFirst = false;
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
