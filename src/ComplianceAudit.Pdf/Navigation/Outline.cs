using ComplianceAudit.Pdf.Objects;

namespace ComplianceAudit.Pdf.Navigation;

/// <summary>The outline (12.3.3): headings nested by level, the first level unfolded.</summary>
internal static class Outline
{
    /// <returns>Id of the outline's root, or null when there are no headings.</returns>
    public static int? Write(ObjectFile file, IReadOnlyList<HeadingEntry> headings)
    {
        if (headings.Count == 0)
            return null;
        var root = new Node(file.Reserve(), null);
        var path = new Stack<Node>([root]);
        var nodes = new List<Node>();
        foreach (var heading in headings)
        {
            while (path.Peek().Heading is { } open && open.Level >= heading.Level)
                path.Pop();
            var node = new Node(file.Reserve(), heading) { Parent = path.Peek() };
            node.Previous = node.Parent.Children.LastOrDefault();
            node.Previous?.Next = node;
            node.Parent.Children.Add(node);
            path.Push(node);
            nodes.Add(node);
        }
        foreach (var node in nodes)
            file.Write(node.Id, s => WriteItem(s, node));
        file.Write(root.Id, s => s.Raw("<</Type/Outlines/First ").Reference(root.Children[0].Id).Raw("/Last ").Reference(root.Children[^1].Id)
            .Raw("/Count ").Integer(root.Children.Count).Raw(">>"));
        return root.Id;
    }

    private static void WriteItem(Syntax s, Node node)
    {
        s.Raw("<</Title").Text(node.Heading!.Title).Raw("/Dest").Hex(Destinations.Key(node.Heading.Anchor)).Raw("/Parent ").Reference(node.Parent!.Id);
        if (node.Previous is { } previous)
            s.Raw("/Prev ").Reference(previous.Id);
        if (node.Next is { } next)
            s.Raw("/Next ").Reference(next.Id);
        if (node.Children.Count > 0)
            s.Raw("/First ").Reference(node.Children[0].Id).Raw("/Last ").Reference(node.Children[^1].Id).Raw("/Count ").Integer(-node.Children.Count);
        s.Raw(">>");
    }

    private sealed class Node(int id, HeadingEntry? heading)
    {
        public int Id => id;

        public HeadingEntry? Heading => heading;

        public Node? Parent { get; init; }

        public Node? Previous { get; set; }

        public Node? Next { get; set; }

        public List<Node> Children { get; } = [];
    }
}
