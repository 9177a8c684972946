using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>What the states of an automaton stand for: instructions of the program that may be reached at once. Used under the automaton's lock.</summary>
internal sealed class AutomatonStates
{
    private readonly PatternProgram _program;
    private readonly CharacterMap _map;
    private readonly InstructionSet _reached;
    private readonly Stack<int> _pending = new();
    private readonly List<State> _states = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Whether an assertion asks for more of the character before it than whether there is one.</summary>
    private readonly bool _isAskedBefore;

    public AutomatonStates(PatternProgram program, CharacterMap map)
    {
        (_program, _map) = (program, map);
        _reached = new InstructionSet(program.Instructions.Length);
        _isAskedBefore = program.Uses(Assertion.LineStart) || program.Uses(Assertion.WordBoundary) || program.Uses(Assertion.NoWordBoundary);
    }

    /// <summary>What is reached at the start of a text.</summary>
    public Reached Start()
    {
        Follow(_program.Start, null);
        return Collect(Neighbour.None);
    }

    /// <summary>What is reached behind a state and a character of a group, or the end of the text.</summary>
    public Reached After(int state, int group)
    {
        var (instructions, before) = (_states[state].Instructions, _states[state].Before);
        var isAtEnd = group == _map.Samples.Length;
        var sample = isAtEnd ? -1 : _map.Samples[group];
        var behind = isAtEnd ? Neighbour.None : Place.NeighbourOf(sample);
        _reached.Clear();
        foreach (var instruction in instructions)
            Follow(instruction, new Place(before, behind));
        var here = _reached.Members.ToArray();
        _reached.Clear();
        foreach (var number in here)
        {
            var instruction = _program.Instructions[number];
            if (instruction.Operation == Operation.Accept)
                return new Reached(true, [], before);
            if (!isAtEnd && instruction.Operation == Operation.Take && _program.Sets[instruction.Detail].Contains(sample))
                Follow(instruction.Next, null);
        }
        if (!isAtEnd)
            Follow(_program.Start, null);
        return Collect(_isAskedBefore ? behind : Neighbour.Other);
    }

    /// <summary>The number of a state that stands for the same; null when there is none yet.</summary>
    public int? Find(Reached reached) => _numbers.TryGetValue(reached.Key, out var number) ? number : null;

    public int Add(Reached reached)
    {
        _states.Add(new State(reached.Instructions.ToArray(), reached.Before));
        return _numbers[reached.Key] = _states.Count - 1;
    }

    private Reached Collect(Neighbour before)
    {
        var waiting = new List<int>();
        foreach (var number in _reached.Members)
        {
            var instruction = _program.Instructions[number];
            if (instruction.Operation == Operation.Accept)
                return new Reached(true, [], before);
            // The start of the text never comes again: without this, a pattern that begins there would be looked for to the end.
            var isOver = instruction.Assertion == Assertion.TextStart && before != Neighbour.None;
            if (instruction.Operation == Operation.Take || (instruction.Operation == Operation.Assert && !isOver))
                waiting.Add(number);
        }
        waiting.Sort();
        return new Reached(false, waiting, before);
    }

    /// <summary>Reaches an instruction and those that follow without a character; assertions are left waiting where the place is not known yet.</summary>
    private void Follow(int first, Place? place)
    {
        _pending.Push(first);
        while (_pending.TryPop(out var number))
        {
            if (!_reached.Add(number))
                continue;
            var instruction = _program.Instructions[number];
            if (instruction.Operation == Operation.Split)
            {
                _pending.Push(instruction.Detail);
                _pending.Push(instruction.Next);
            }
            else if (instruction.Operation == Operation.Mark || (instruction.Operation == Operation.Assert && place is { } known && known.Meets(instruction.Assertion)))
            {
                _pending.Push(instruction.Next);
            }
        }
    }

    private sealed class State(int[] instructions, Neighbour before)
    {
        public int[] Instructions => instructions;

        public Neighbour Before => before;
    }

    /// <summary>What is reached behind a character.</summary>
    /// <param name="IsMatch">Whether a match ends there or before; then nothing else counts.</param>
    /// <param name="Instructions">Instructions that take a character or wait for what comes behind, ascending.</param>
    /// <param name="Before">What the character was.</param>
    internal readonly record struct Reached(bool IsMatch, List<int> Instructions, Neighbour Before)
    {
        /// <summary>Equal for what cannot be told apart.</summary>
        public string Key => string.Create(Instructions.Count + 1, this, static (key, reached) =>
        {
            key[0] = (char)reached.Before;
            for (var i = 1; i < key.Length; i++)
                key[i] = (char)reached.Instructions[i - 1];
        });
    }
}
