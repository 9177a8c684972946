using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAudit.ClusterGenerator.Pods;

/// <summary>JSON with named holes such as <c>%node%</c>, which are filled for each of many objects alike. Immutable.</summary>
internal sealed partial class Pattern
{
    private readonly List<(byte[] Text, string Hole)> _parts = [];

    public Pattern(string json)
    {
        var done = 0;
        foreach (var hole in Hole().EnumerateMatches(json))
        {
            _parts.Add((Encoding.UTF8.GetBytes(json[done..hole.Index]), json.Substring(hole.Index + 1, hole.Length - 2)));
            done = hole.Index + hole.Length;
        }

        _parts.Add((Encoding.UTF8.GetBytes(json[done..]), ""));
    }

    /// <summary>Writes the JSON with every hole filled.</summary>
    public void Fill(IReadOnlyDictionary<string, string> holes, IBufferWriter<byte> output)
    {
        foreach (var (text, hole) in _parts)
        {
            output.Write(text);
            if (hole.Length > 0)
                Encoding.UTF8.GetBytes(holes[hole], output);
        }
    }

    [GeneratedRegex("%[a-z]+[0-9]?%")]
    private static partial Regex Hole();
}
