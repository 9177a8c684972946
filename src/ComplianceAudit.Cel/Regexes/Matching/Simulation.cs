using System.Text;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>Runs a program over a text with all its threads at once: exact for every program, in time that grows with text times program. Used by one thread at a time.</summary>
internal sealed class Simulation(PatternProgram program)
{
    /// <summary>Instructions looked at between two looks at the cancellation: about a millisecond.</summary>
    private const int WorkBetweenLooks = 65_536;

    private readonly Stack<(int Instruction, int[]? Marks)> _pending = new();
    private readonly InstructionSet _seen = new(program.Instructions.Length);
    private List<(int Instruction, int Start, int[]? Marks)> _threads = [];
    private List<(int Instruction, int Start, int[]? Marks)> _next = [];
    private readonly List<(int Instruction, int Start, int[]? Marks)> _ready = [];

    /// <summary>Instructions looked at since it was made.</summary>
    public long Work { get; private set; }

    /// <summary>The first match that begins at an offset or behind it; of several that begin at one place, the one that Perl prefers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">An offset, not within a character.</param>
    /// <param name="isAnyEnough">Whether any match will do.</param>
    /// <param name="groups">Number of groups whose text is wanted.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public PatternMatch? Find(string text, int from, bool isAnyEnough, int groups, CancellationToken cancellation)
    {
        PatternMatch? found = null;
        int[]? unmarked = null;
        if (groups > 0)
            Array.Fill(unmarked = new int[2 * groups], -1);
        var before = from == 0 ? Neighbour.None : NeighbourEndingAt(text, from);
        var nextLook = Work + WorkBetweenLooks;
        _threads.Clear();
        for (var at = from; ;)
        {
            var code = CodeAt(text, at, out var length);
            var behind = length == 0 ? Neighbour.None : Place.NeighbourOf(code);
            Expand(new Place(before, behind), at, found is null, unmarked);
            _next.Clear();
            foreach (var (number, start, marks) in _ready)
            {
                var instruction = program.Instructions[number];
                if (instruction.Operation == Operation.Accept)
                {
                    found = new PatternMatch(start, at, marks);
                    break;
                }
                if (length > 0 && program.Sets[instruction.Detail].Contains(code))
                    _next.Add((instruction.Next, start, marks));
            }
            if (length == 0 || (found is not null && (isAnyEnough || _next.Count == 0)))
                return found;
            (_threads, _next) = (_next, _threads);
            (before, at) = (behind, at + length);
            if (Work < nextLook)
                continue;
            cancellation.ThrowIfCancellationRequested();
            nextLook = Work + WorkBetweenLooks;
        }
    }

    /// <summary>Follows the threads to the instructions that take a character, in the order of preference; a new thread comes last.</summary>
    private void Expand(Place place, int at, bool isStarting, int[]? unmarked)
    {
        _ready.Clear();
        _seen.Clear();
        foreach (var (instruction, start, marks) in _threads)
            Expand(instruction, start, marks, place, at);
        if (isStarting)
            Expand(program.Start, at, unmarked, place, at);
        Work += 1 + _seen.Count;
    }

    private void Expand(int first, int start, int[]? firstMarks, Place place, int at)
    {
        _pending.Push((first, firstMarks));
        while (_pending.TryPop(out var next))
        {
            var (number, marks) = next;
            if (!_seen.Add(number))
                continue;
            var instruction = program.Instructions[number];
            switch (instruction.Operation)
            {
                case Operation.Split:
                    _pending.Push((instruction.Detail, marks));
                    _pending.Push((instruction.Next, marks));
                    break;
                case Operation.Mark:
                    _pending.Push((instruction.Next, Marked(marks, instruction.Detail, at)));
                    break;
                case Operation.Assert:
                    if (place.Meets(instruction.Assertion))
                        _pending.Push((instruction.Next, marks));
                    break;
                default:
                    _ready.Add((number, start, marks));
                    break;
            }
        }
    }

    /// <summary>The marks with one more, in a copy: other threads have the old ones.</summary>
    private static int[]? Marked(int[]? marks, int index, int at)
    {
        if (marks is null)
            return null;
        int[] copy = [.. marks];
        copy[index] = at;
        return copy;
    }

    private static Neighbour NeighbourEndingAt(string text, int offset)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, offset), out var rune, out _);
        return Place.NeighbourOf(rune.Value);
    }

    /// <summary>The character at an offset, without length at the end. Half a character counts as U+FFFD, as elsewhere.</summary>
    private static int CodeAt(string text, int at, out int length)
    {
        length = at < text.Length ? 1 : 0;
        if (length == 0 || !char.IsSurrogate(text[at]))
            return length == 0 ? -1 : text[at];
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
        return rune.Value;
    }
}
