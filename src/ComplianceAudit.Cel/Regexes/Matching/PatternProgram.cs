using ComplianceAudit.Cel.Regexes.Characters;
using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>A pattern as instructions of a nondeterministic automaton over code points. Immutable.</summary>
internal sealed class PatternProgram
{
    private readonly List<Instruction> _instructions = [];
    private readonly List<CodeSet> _sets = [];
    private readonly Dictionary<CodeSet, int> _setNumbers = [];

    public PatternProgram(PatternNode pattern)
    {
        Start = Build(pattern, Add(Operation.Accept, 0, 0));
        Instructions = [.. _instructions];
        Sets = [.. _sets];
    }

    public Instruction[] Instructions { get; }

    public CodeSet[] Sets { get; }

    public int Start { get; }

    public bool Uses(Assertion assertion) => Array.Exists(Instructions, i => i.Operation == Operation.Assert && i.Assertion == assertion);

    /// <summary>Adds what matches a node and goes on with an instruction; gives where it begins.</summary>
    private int Build(PatternNode node, int next)
    {
        switch (node)
        {
            case CharacterNode character:
                return Add(Operation.Take, next, NumberOf(character.Set));
            case AssertionNode assertion:
                return Add(Operation.Assert, next, (int)assertion.Assertion);
            case SequenceNode sequence:
                for (var i = sequence.Parts.Length - 1; i >= 0; i--)
                    next = Build(sequence.Parts[i], next);
                return next;
            case ChoiceNode choice:
                var start = Build(choice.Alternatives[^1], next);
                for (var i = choice.Alternatives.Length - 2; i >= 0; i--)
                    start = Add(Operation.Split, Build(choice.Alternatives[i], next), start);
                return start;
            case GroupNode group:
                var end = Add(Operation.Mark, next, (2 * group.Number) - 1);
                return Add(Operation.Mark, Build(group.Body, end), (2 * group.Number) - 2);
            case RepetitionNode repetition:
                return Build(repetition, next);
            default:
                throw new InvalidOperationException($"No instructions for {node.GetType().Name}.");
        }
    }

    private int Build(RepetitionNode node, int next)
    {
        var (least, most, _, isLazy) = node.Repetition;
        var start = next;
        if (most is null)
            start = BuildLoop(node.Body, next, ref least, isLazy);
        for (var i = least; i < most; i++)
            start = AddSplit(Build(node.Body, start), next, isLazy);
        for (var i = 0; i < least; i++)
            start = Build(node.Body, start);
        return start;
    }

    /// <summary>An endless repetition, which takes the last of the times that it must be there into the loop.</summary>
    private int BuildLoop(PatternNode body, int next, ref int least, bool isLazy)
    {
        var loop = Add(Operation.Split, 0, 0);
        var start = Build(body, loop);
        _instructions[loop] = Split(start, next, isLazy);
        if (least > 0)
        {
            least--;
            return start;
        }
        // What may match nothing is left the same way when it is entered first as when it was gone through, as in Go: (|a)* prefers nothing.
        return body.IsNullable ? AddSplit(start, next, isLazy) : loop;
    }

    private static Instruction Split(int body, int next, bool isLazy) =>
        isLazy ? new Instruction(Operation.Split, next, body) : new Instruction(Operation.Split, body, next);

    private int AddSplit(int body, int next, bool isLazy)
    {
        _instructions.Add(Split(body, next, isLazy));
        return _instructions.Count - 1;
    }

    private int Add(Operation operation, int next, int detail)
    {
        _instructions.Add(new Instruction(operation, next, detail));
        return _instructions.Count - 1;
    }

    private int NumberOf(CodeSet set)
    {
        if (_setNumbers.TryGetValue(set, out var number))
            return number;
        _sets.Add(set);
        return _setNumbers[set] = _sets.Count - 1;
    }
}
