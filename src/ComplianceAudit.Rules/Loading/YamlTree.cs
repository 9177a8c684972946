using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads the one YAML document of a rule file with the place of every value.</summary>
/// <remarks>Anchors, aliases and tags are refused: what a rule says must be readable where it stands, and no short file may unfold into a large one.</remarks>
internal sealed class YamlTree
{
    private const int MaximumDepth = 32;
    private readonly YamlFile _file;
    private readonly LoadDiagnostics _diagnostics;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlTree(YamlFile file, LoadDiagnostics diagnostics)
    {
        (_file, _diagnostics) = (file, diagnostics);
        _scanner = new Scanner(new StringReader(file.Text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The file's document, or null after a diagnostic.</summary>
    public static YamlValue? Read(YamlFile file, LoadDiagnostics diagnostics)
    {
        var tree = new YamlTree(file, diagnostics);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException e)
        {
            diagnostics.Add(LoadErrors.NotYaml(file, (int)e.Start.Line, (int)e.Start.Column, e.Message));
        }
        catch (ArgumentException)
        {
            // YamlDotNet's parser ends so on a tag that is no URI.
            var position = tree._scanner.CurrentPosition;
            diagnostics.Add(LoadErrors.NotYaml(file, (int)position.Line, (int)position.Column, "anchors, aliases and tags are not used in rule files; write the value out"));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner ends so on a flow sequence that is never closed.
            var position = tree._scanner.CurrentPosition;
            diagnostics.Add(LoadErrors.NotYaml(file, (int)position.Line, (int)position.Column, "the text breaks off inside a value"));
        }

        return null;
    }

    private YamlValue? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _diagnostics.Add(LoadErrors.EmptyFile(_file));
            return null;
        }

        var root = ReadValue(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            _diagnostics.Add(LoadErrors.SecondDocument(_file, (int)second.Start.Line, (int)second.Start.Column));
        return root;
    }

    private YamlValue? ReadValue(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaximumDepth)
            throw new SemanticErrorException(current.Start, current.End, $"nested deeper than {MaximumDepth} levels");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } || current is NodeEvent { Tag.IsEmpty: false })
            throw new SemanticErrorException(current.Start, current.End, "anchors, aliases and tags are not used in rule files; write the value out");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(_file, scalar.Start, scalar.End, scalar.Value, scalar.Style);
        return _parser.TryConsume<SequenceStart>(out var sequence) ? ReadList(sequence.Start, depth) : ReadMap(_parser.Consume<MappingStart>().Start, depth);
    }

    private YamlList ReadList(Mark start, int depth)
    {
        var elements = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadValue(depth + 1) is { } element)
                elements.Add(element);
        }

        return new YamlList(_file, start, elements);
    }

    private YamlMap ReadMap(Mark start, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadValue(depth + 1) is not YamlText key)
                throw new SemanticErrorException(start, start, "a key must be a word");
            if (ReadValue(depth + 1) is not { } value)
                continue;
            if (entries.Any(entry => entry.Key.Value == key.Value))
                _diagnostics.Add(LoadErrors.RepeatedKey(key));
            else
                entries.Add(new YamlEntry(key, value));
        }

        return new YamlMap(_file, start, entries);
    }
}
