using System.Text;
using ComplianceAudit.Pdf.Objects;

namespace ComplianceAudit.Pdf.Navigation;

/// <summary>Named places in the document (12.3.2.3).</summary>
internal sealed class Destinations
{
    private readonly SortedDictionary<string, (int Page, double Top)> _places = new(StringComparer.Ordinal);

    /// <summary>The bytes a name is stored and looked up by: hexadecimal, so that their order is that of the names.</summary>
    public static byte[] Key(string name) => Encoding.BigEndianUnicode.GetBytes(name);

    public void Add(string name, int page, double top) => _places.Add(name, (page, top));

    /// <summary>Writes the name tree.</summary>
    /// <returns>Id of its root, or null when nothing is named.</returns>
    public int? Write(ObjectFile file)
    {
        if (_places.Count == 0)
            return null;
        return file.Write(s =>
        {
            s.Raw("<</Names[");
            foreach (var (name, place) in _places)
                s.Hex(Key(name)).Raw("[").Reference(place.Page).Raw("/XYZ 0 ").Number(place.Top).Raw("null]");
            s.Raw("]>>");
        });
    }
}
