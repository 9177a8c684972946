using System.Text;
using ComplianceAudit.Pdf.Fonts;
using ComplianceAudit.Pdf.Navigation;
using ComplianceAudit.Pdf.Objects;
using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Drawing;

/// <summary>The canvas of the second pass: writes each page as soon as it is full.</summary>
internal sealed class DocumentCanvas : Canvas
{
    private readonly ObjectFile _file;
    private readonly PdfPageSize _size;
    private readonly StructureTree _structure;
    private readonly Destinations _destinations;
    private readonly GlyphPainter _painter;
    private readonly Syntax _content = new();
    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = [];
    private readonly List<int> _pages = [];
    private readonly List<int> _annotations = [];
    private readonly List<int> _markedNodes = [];
    private readonly int _pageTreeId;
    private readonly int _resourcesId;
    private StructureNode? _node;
    private StructureNode? _marked;
    private bool _marking;
    private int _pageId;

    public DocumentCanvas(ObjectFile file, PdfPageSize size, StructureTree structure, Destinations destinations, Shaper shaper)
    {
        _file = file;
        _size = size;
        _structure = structure;
        _destinations = destinations;
        _painter = new(_content, shaper, Embed);
        _pageTreeId = file.Reserve();
        _resourcesId = file.Reserve();
    }

    public override void StartPage()
    {
        _pageId = _file.Reserve();
        _pages.Add(_pageId);
        _content.Clear();
        _annotations.Clear();
        _markedNodes.Clear();
    }

    public override void EndPage()
    {
        EndMark();
        var contents = _file.WriteStream(_ => { }, _content.Written);
        var parents = _structure.AddParents(_file.Write(s => s.References(_markedNodes)));
        _file.Write(_pageId, s =>
        {
            s.Raw("<</Type/Page/Parent ").Reference(_pageTreeId).Raw("/MediaBox[0 0 ").Numbers(_size.Width, _size.Height)
                .Raw("]/Resources ").Reference(_resourcesId).Raw("/Contents ").Reference(contents)
                .Raw("/StructParents ").Integer(parents).Raw("/Tabs/S");
            if (_annotations.Count > 0)
                s.Raw("/Annots").References(_annotations);
            s.Raw(">>");
        });
    }

    public override void Enter(Tag tag)
    {
        if (!IsArtifact)
            _node = _structure.Open(tag, _node);
    }

    public override void Leave(Tag tag, bool last)
    {
        if (IsArtifact)
            return;
        var node = _node!;
        _node = node.Parent;
        if (last)
            _structure.Close(node);
    }

    public override void Anchor(string name, double y)
    {
        if (!IsArtifact)
            _destinations.Add(name, _pageId, _size.Height - y);
    }

    public override void Link(LinkSpan link, Area area)
    {
        if (IsArtifact || _node is not { } node)
            return;
        var id = _file.Reserve();
        var key = _structure.AddParents(node.Id);
        _annotations.Add(id);
        node.Kids.Add(new(StructureKidKind.Annotation, id, _pageId));
        _file.Write(id, s =>
        {
            s.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent ").Integer(key).Raw("/Rect[")
                .Numbers(area.X, _size.Height - area.Y - area.Height, area.X + area.Width, _size.Height - area.Y)
                .Raw("]/Contents").Text(link.Description.Length > 0 ? link.Description : link.Target);
            if (link.Target[0] == '#')
                s.Raw("/Dest").Hex(Destinations.Key(link.Target[1..]));
            else
                s.Raw("/A<</S/URI/URI").Hex(Encoding.ASCII.GetBytes(new Uri(link.Target).AbsoluteUri)).Raw(">>");
            s.Raw(">>");
        });
    }

    public override void Text(double x, double baseline, TextLook look, ReadOnlySpan<ShapedText> pieces)
    {
        Mark(IsArtifact ? null : _node);
        _painter.Show(x, _size.Height - baseline, look, pieces);
    }

    public override void Fill(Area area, PdfColor color, double radius = 0)
    {
        Mark(null);
        _content.Numbers(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0).Raw("rg ");
        Outline(area, radius);
        _content.Raw("f\n");
    }

    public override void Frame(Area area, PdfColor color, double lineWidth, double radius = 0)
    {
        Mark(null);
        _content.Numbers(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0).Raw("RG ").Number(lineWidth).Raw("w ");
        Outline(area, radius);
        _content.Raw("S\n");
    }

    /// <summary>Writes what all pages share.</summary>
    /// <returns>Id of the page tree.</returns>
    public int Complete()
    {
        foreach (var font in _fonts.Values)
            font.Write(_file);
        _file.Write(_resourcesId, s =>
        {
            s.Raw("<</Font<<");
            foreach (var font in _fonts.Values)
                s.Raw(font.ResourceName).Raw(" ").Reference(font.Id);
            s.Raw(">>>>");
        });
        _file.Write(_pageTreeId, s => s.Raw("<</Type/Pages/Count ").Integer(_pages.Count).Raw("/Kids").References(_pages).Raw(">>"));
        return _pageTreeId;
    }

    private EmbeddedFont Embed(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
            _fonts.Add(face, font = new(face, _file.Reserve()));
        return font;
    }

    /// <summary>Assigns what follows to an element, or to none: everything on a page is either content or artifact (14.8.2.2).</summary>
    private void Mark(StructureNode? node)
    {
        if (_marking && _marked == node)
            return;
        EndMark();
        (_marking, _marked) = (true, node);
        if (node is null)
        {
            _content.Raw("/Artifact BMC\n");
            return;
        }
        node.Kids.Add(new(StructureKidKind.Content, _markedNodes.Count, _pageId));
        _content.Raw("/").Raw(node.Tag.Type).Raw("<</MCID ").Integer(_markedNodes.Count).Raw(">>BDC\n");
        _markedNodes.Add(node.Id);
    }

    private void EndMark()
    {
        if (_marking)
            _content.Raw("EMC\n");
        (_marking, _marked) = (false, null);
    }

    private void Outline(Area area, double radius)
    {
        var (left, right) = (area.X, area.X + area.Width);
        var (bottom, top) = (_size.Height - area.Y - area.Height, _size.Height - area.Y);
        var r = Math.Min(radius, Math.Min(area.Width, area.Height) / 2);
        if (r <= 0)
        {
            _content.Numbers(left, bottom, area.Width, area.Height).Raw("re ");
            return;
        }
        // The usual distance of control points that makes a Bezier curve follow a quarter of a circle.
        var k = r * (1 - 0.5523);
        _content.Numbers(left + r, bottom).Raw("m ").Numbers(right - r, bottom).Raw("l ")
            .Numbers(right - k, bottom, right, bottom + k, right, bottom + r).Raw("c ").Numbers(right, top - r).Raw("l ")
            .Numbers(right, top - k, right - k, top, right - r, top).Raw("c ").Numbers(left + r, top).Raw("l ")
            .Numbers(left + k, top, left, top - k, left, top - r).Raw("c ").Numbers(left, bottom + r).Raw("l ")
            .Numbers(left, bottom + k, left + k, bottom, left + r, bottom).Raw("c h ");
    }
}
